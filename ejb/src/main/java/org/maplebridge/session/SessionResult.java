package org.maplebridge.session;

import org.maplebridge.casefile.CaseProcess.Answer;

/** What a session came to. */
public enum SessionResult {
    /** 择期再调: another session is needed. */
    AGAIN(Answer.AGAIN),
    /** 达成合意: the parties agree in substance; the agreement is drawn up. */
    AGREED(Answer.AGREED),
    /** 调解不成: no agreement is to be had; the case ends. */
    FAILED(Answer.FAILED);

    private final Answer answer;

    SessionResult(Answer answer) {
        this.answer = answer;
    }

    /** What the case's process is told. */
    Answer answer() {
        return answer;
    }
}
