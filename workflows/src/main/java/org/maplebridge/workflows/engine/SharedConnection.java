package org.maplebridge.workflows.engine;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Gives the engine the very connection on which the domain works in the running transaction. Asked itself, a pool without XA shares a connection
 * within a transaction only while nobody holds it; from the domain's first lock or flush on it would give the engine another one, which takes no part
 * in the transaction and commits every statement by itself. Outside a transaction this is the pool.
 */
final class SharedConnection implements DataSource {

    /** The transaction ends what the domain and the engine do together; the engine alone ends nothing. */
    private static final Set<String> NOT_THE_ENGINES = Set.of("close", "commit", "rollback", "setAutoCommit");

    private final DataSource pool;
    private final EntityManager domain;
    private final TransactionSynchronizationRegistry transactions;

    SharedConnection(DataSource pool, EntityManager domain, TransactionSynchronizationRegistry transactions) {
        this.pool = pool;
        this.domain = domain;
        this.transactions = transactions;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            return pool.getConnection();
        }
        return lent(domain.unwrap(Connection.class));
    }

    private static Connection lent(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                SharedConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, values) -> {
                    if (NOT_THE_ENGINES.contains(method.getName()) && method.getReturnType() == void.class) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, values);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return pool.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(Logger.GLOBAL_LOGGER_NAME);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return pool.isWrapperFor(type);
    }
}
