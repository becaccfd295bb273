package org.maplebridge.demo;

import java.util.UUID;
import org.maplebridge.basics.Actor;

/**
 * Who plays in the demo office.
 *
 * @param commission the arbitration commission of 荆州区
 * @param room       the 荆州区 "人社+工会" room
 * @param town       the centre of 南海镇
 * @param street     the street body in 沙市区
 * @param archivist  of the room; in the two smaller bodies the window clerk keeps the archive too
 */
record Cast(
        UUID commission,
        UUID room,
        UUID town,
        UUID street,
        Actor arbitrationClerk,
        Actor windowClerk,
        Actor roomHead,
        Actor zhouMin,
        Actor liJianguo,
        Actor wangFang,
        Actor townClerk,
        Actor townHead,
        Actor townMediator,
        Actor streetClerk,
        Actor streetHead,
        Actor streetMediator,
        Actor archivist) {}
