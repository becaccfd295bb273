package org.maplebridge.identity;

/**
 * What a person (or another system) is in an organisation. A role comes by an {@link Appointment} and gives nothing by itself: what
 * it allows stands in {@link RightsTable}. Parties are not among them; they come with a case number and a code.
 */
public enum Role {
    /** 受理员: takes applications in at the window. */
    WINDOW_CLERK,
    /** 网格员: brings in what is found in the grid. */
    GRID_WORKER,
    /** 值班员: takes reports and calls outside the window. */
    DUTY_OFFICER,
    /** 调解员. */
    MEDIATOR,
    /** 调解室主任: decides on acceptance, assigns, seals. */
    ROOM_HEAD,
    /** 仲裁书记员: refers cases out and takes them back. */
    ARBITRATION_CLERK,
    /** 仲裁员: answers for the arbitration case behind a referral. */
    ARBITRATOR,
    /** 督查员: reads the cases and numbers of a region, acts on none. */
    SUPERVISOR,
    /** 档案员: keeps the dossiers. */
    ARCHIVIST,
    /** 管理员: keeps accounts, organisations and clients; sees no case. */
    ADMINISTRATOR
}
