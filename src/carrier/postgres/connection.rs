//! A connection on which no answer is waited for without end: a network or a server may take a question and answer nothing.

use std::time::Duration;

use futures_util::TryStreamExt as _;
use tokio::runtime::{self, Runtime};
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_postgres::tls::MakeTlsConnect;
use tokio_postgres::types::{ToSql, Type};
use tokio_postgres::{Client, Config, Error, Row, Socket};

use super::trouble::Trouble;

/// A parameter of a statement.
pub(super) type Parameter<'a> = (&'a (dyn ToSql + Sync), Type);

/// So long is waited for the end of a connection, and for why it ended.
const FAREWELL: Duration = Duration::from_secs(1);

/// An open connection.
pub(super) struct ServerConnection {
    runtime: Runtime,
    /// `None` once it ends.
    client: Option<Client>,
    /// What goes to and fro on it; `None` where it was asked already why it ended.
    traffic: Option<JoinHandle<Result<(), Error>>>,
    /// How long is waited for each part of an answer.
    pub(super) answer: Duration,
}

impl ServerConnection {
    /// Opens a connection to a host, all in all within `limit`.
    ///
    /// # Errors
    /// The host does not answer, is not who it says, or does not let one in.
    pub(super) fn open<T>(
        config: &Config,
        tls: T,
        (limit, answer): (Duration, Duration),
    ) -> Result<Self, Trouble>
    where
        T: MakeTlsConnect<Socket>,
        T::Stream: Send + 'static,
    {
        let runtime =
            runtime::Builder::new_current_thread().enable_all().build().map_err(Trouble::System)?;
        let opened = runtime.block_on(async { timeout(limit, config.connect(tls)).await });
        let (client, traffic) = match opened.map_err(|_| Trouble::Silent(limit)) {
            Ok(Ok(opened)) => opened,
            Ok(Err(error)) => {
                runtime.shutdown_background();
                return Err(error.into());
            }
            Err(error) => {
                // The search for its address may still go on.
                runtime.shutdown_background();
                return Err(error);
            }
        };
        let traffic = runtime.spawn(traffic);
        Ok(Self { runtime, client: Some(client), traffic: Some(traffic), answer })
    }

    /// Runs statements that answer nothing, in one message.
    ///
    /// # Errors
    /// What the server says; or it says nothing.
    pub(super) fn run(&mut self, statements: &str) -> Result<(), Trouble> {
        let limit = self.patience();
        self.within(async |client| {
            let done = timeout(limit, client.batch_execute(statements)).await;
            done.map_err(|_| Trouble::Silent(limit))?.map_err(Trouble::from)
        })
    }

    /// Runs a statement without preparing it, so that a pooler passes it on as a whole.
    ///
    /// # Errors
    /// What the server says; or it says nothing.
    pub(super) fn query(
        &mut self,
        statement: &str,
        parameters: &[Parameter<'_>],
    ) -> Result<Vec<Row>, Trouble> {
        let limit = self.patience();
        self.within(async |client| {
            let silent = |_| Trouble::Silent(limit);
            let parameters = parameters.iter().map(|(value, kind)| (*value, kind.clone()));
            let asked = timeout(limit, client.query_typed_raw(statement, parameters)).await;
            let mut answer = Box::pin(asked.map_err(silent)??);
            let mut rows = Vec::new();
            // A long answer over a slow line may take longer, as long as something comes.
            while let Some(row) = timeout(limit, answer.try_next()).await.map_err(silent)?? {
                rows.push(row);
            }
            Ok(rows)
        })
    }

    /// Returns whether it is of no use any more.
    pub(super) fn is_closed(&self) -> bool {
        self.client.as_ref().is_none_or(Client::is_closed)
    }

    /// Returns how long is waited: the server is given the time to say that something takes too long.
    fn patience(&self) -> Duration {
        self.answer + self.answer / 4
    }

    fn within<T>(
        &mut self,
        work: impl AsyncFnOnce(&Client) -> Result<T, Trouble>,
    ) -> Result<T, Trouble> {
        let Self { runtime, client, traffic, .. } = self;
        let Some(open) = client else { return Err(Trouble::Ended) };
        let done = runtime.block_on(work(open));
        match done {
            Err(Trouble::Failed(error)) if error.is_closed() => {
                // The connection itself knows why it is closed.
                let Some(traffic) = traffic.take() else { return Err(error.into()) };
                let ended = runtime.block_on(async { timeout(FAREWELL, traffic).await });
                Err(match ended {
                    Ok(Ok(Err(why))) => why.into(),
                    _ => error.into(),
                })
            }
            Err(Trouble::Silent(limit)) => {
                // What may still come answers another question, and who says nothing hears no farewell.
                *client = None;
                *traffic = None;
                Err(Trouble::Silent(limit))
            }
            done => done,
        }
    }
}

impl Drop for ServerConnection {
    fn drop(&mut self) {
        drop(self.client.take());
        if let Some(traffic) = self.traffic.take() {
            let _ = self.runtime.block_on(async { timeout(FAREWELL, traffic).await });
        }
    }
}
