package org.maplebridge.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.UuidConverter;

/**
 * A writing call of another system and the answer that it got, kept under the key that the system gave it. Born with the call, in its
 * transaction, so that what failed leaves none; never changed once answered; forgotten after thirty days.
 */
@Entity
@Table(name = "api_idempotency")
@NamedQuery(
        name = "AnsweredCall.byKey",
        query = "SELECT a FROM AnsweredCall a WHERE a.client = :client AND a.key = :key")
@NamedQuery(name = "AnsweredCall.forgotten", query = "DELETE FROM AnsweredCall a WHERE a.at < :before")
class AnsweredCall extends Aggregate {

    @Convert(converter = UuidConverter.class)
    @Column(name = "client_id")
    private UUID client;

    @Column(name = "call_key")
    private String key;

    @Column(name = "path")
    private String path;

    @Column(name = "body_sha256")
    private String bodySha256;

    @Column(name = "status")
    private int status;

    @Column(name = "location")
    private String location;

    @Column(name = "entity_tag")
    private String entityTag;

    @Column(name = "answer")
    private String answer;

    @Convert(converter = InstantConverter.class)
    @Column(name = "at")
    private Instant at;

    protected AnsweredCall() {}

    AnsweredCall(UUID client, AnsweredCalls.Call call, Instant at) {
        this.client = client;
        this.key = call.key();
        this.path = call.path();
        this.bodySha256 = call.bodySha256();
        this.at = at;
    }

    void answered(AnsweredCalls.Answer with) {
        status = with.status();
        location = with.location();
        entityTag = with.entityTag();
        answer = with.body();
    }

    boolean is(AnsweredCalls.Call call) {
        return path.equals(call.path()) && bodySha256.equals(call.bodySha256());
    }

    AnsweredCalls.Answer answer() {
        return new AnsweredCalls.Answer(status, location, entityTag, answer);
    }
}
