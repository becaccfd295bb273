package org.maplebridge.bench.inside;

/** A case from its beginning to its end. */
interface Walk {

    /**
     * Walks one case.
     *
     * @param client the number of the client, from 0
     */
    void go(int client, Stopwatch watch) throws Exception;
}
