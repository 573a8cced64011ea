//! Threads for one call: they end with it. The calling thread only waits, and asks for Ctrl-C.

use crate::error::{Failure, Outcome};
use crate::source::Source;
use decentwork::Tally;
use decentwork::arrow::Reader;
use decentwork::estimate::Work;
use pyo3::prelude::*;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// How long Ctrl-C may wait to be seen.
const PATIENCE: Duration = Duration::from_millis(50);
/// The most threads that are used without being asked for.
const DEFAULT_MOST: usize = 8;

/// The most threads that are used at all; more would only take memory.
const MOST: usize = 256;

/// How a call ended early, if it did.
pub(crate) enum Ended {
    /// By an error of ours.
    Failed(Failure),
    /// By a signal, as the exception that its handler raised.
    Interrupted(PyErr),
}

impl From<Failure> for Ended {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl From<decentwork::Error> for Ended {
    fn from(error: decentwork::Error) -> Self {
        Self::Failed(error.into())
    }
}

impl From<Ended> for PyErr {
    fn from(ended: Ended) -> Self {
        match ended {
            Ended::Failed(failure) => failure.into(),
            Ended::Interrupted(error) => error,
        }
    }
}

/// The threads of one call.
pub(crate) struct Workers {
    count: usize,
    cancelled: AtomicBool,
    interrupt: Mutex<Option<PyErr>>,
    running: Mutex<usize>,
    all_done: Condvar,
}

/// Counts a worker out, whatever becomes of it.
struct Done<'a>(&'a Workers);

impl Drop for Done<'_> {
    fn drop(&mut self) {
        *lock(&self.0.running) -= 1;
        self.0.all_done.notify_all();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Workers {
    pub(crate) fn new(count: Option<usize>) -> Self {
        let available = || thread::available_parallelism().map_or(1, usize::from).min(DEFAULT_MOST);
        Self {
            count: count.unwrap_or_else(available).clamp(1, MOST),
            cancelled: AtomicBool::new(false),
            interrupt: Mutex::new(None),
            running: Mutex::new(0),
            all_done: Condvar::new(),
        }
    }

    fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// Runs `work` on every thread and waits for all of them, away from the interpreter.
    fn run<T: Send>(&self, work: impl Fn() -> T + Sync) -> Vec<thread::Result<T>> {
        *lock(&self.running) = self.count;
        let run = || {
            let _done = Done(self);
            work()
        };
        thread::scope(|scope| {
            // The system may refuse threads; those it gave do all the work.
            let handles: Vec<_> =
                (0..self.count).map_while(|_| thread::Builder::new().spawn_scoped(scope, run).ok()).collect();
            *lock(&self.running) -= self.count - handles.len();
            if handles.is_empty() {
                return vec![catch_unwind(AssertUnwindSafe(&work))];
            }
            self.wait();
            handles.into_iter().map(thread::ScopedJoinHandle::join).collect()
        })
    }

    fn wait(&self) {
        let mut running = lock(&self.running);
        while *running > 0 {
            let (guard, waited) = self.all_done.wait_timeout(running, PATIENCE).unwrap_or_else(PoisonError::into_inner);
            running = guard;
            if waited.timed_out() && *running > 0 && !self.is_cancelled() {
                drop(running);
                if let Err(error) = Python::attach(|py| py.check_signals()) {
                    *lock(&self.interrupt) = Some(error);
                    self.cancelled.store(true, Ordering::Relaxed);
                }
                running = lock(&self.running);
            }
        }
    }

    fn interrupted(&self) -> Result<(), Ended> {
        lock(&self.interrupt).take().map_or(Ok(()), |error| Err(Ended::Interrupted(error)))
    }

    /// Adds up a source. Of several errors, the one with the first row is told.
    pub(crate) fn tally(&self, reader: &Reader, source: Source) -> Result<Tally, Ended> {
        catch_unwind(AssertUnwindSafe(|| self.add_up(reader, source)))
            .unwrap_or_else(|payload| Err(Failure::panic(payload.as_ref()).into()))
    }

    fn add_up(&self, reader: &Reader, source: Source) -> Result<Tally, Ended> {
        let source = Mutex::new(source);
        // No row from here on can hold an error that is told.
        let stop: Mutex<Option<(u64, Failure)>> = Mutex::new(None);
        let blame = |row: u64, failure: Failure| {
            let mut first = lock(&stop);
            if first.as_ref().is_none_or(|(known, _)| row < *known) {
                *first = Some((row, failure));
            }
        };
        let results = self.run(|| {
            let mut reader = reader.clone();
            let mut tally = reader.tally();
            while !self.is_cancelled() {
                let (piece, row) = {
                    let mut source = lock(&source);
                    let row = source.next_row();
                    if lock(&stop).as_ref().is_some_and(|(known, _)| *known <= row) {
                        break;
                    }
                    (source.next(), row)
                };
                match piece {
                    None => break,
                    Some(Err(failure)) => blame(row, failure),
                    Some(Ok(piece)) => {
                        let added =
                            catch_unwind(AssertUnwindSafe(|| reader.add(&mut tally, &piece.batch, piece.first_row)));
                        match added {
                            Ok(Ok(())) => {}
                            Ok(Err(error)) => {
                                blame(error.rows().first().copied().unwrap_or(piece.first_row), error.into());
                                break;
                            }
                            Err(payload) => {
                                blame(piece.first_row, Failure::panic(payload.as_ref()));
                                break;
                            }
                        }
                    }
                }
            }
            tally
        });
        self.interrupted()?;
        if let Some((_, failure)) = stop.into_inner().unwrap_or_else(PoisonError::into_inner) {
            return Err(failure.into());
        }
        let mut whole = reader.tally();
        for part in results {
            whole.merge(part.map_err(|payload| Failure::panic(payload.as_ref()))?)?;
        }
        Ok(whole)
    }

    /// Runs a call whose work is given to the threads by [`Workers::share`].
    pub(crate) fn guard<T>(&self, call: impl FnOnce() -> Outcome<T>) -> Result<T, Ended> {
        let outcome = crate::error::guarded(call);
        self.interrupted()?;
        Ok(outcome?)
    }

    /// Does every piece of work. After Ctrl-C the call that wanted it is left behind.
    pub(crate) fn share(&self, work: Work<'_>) {
        if work.is_empty() {
            return;
        }
        let work = Mutex::new(work.into_iter());
        let results = self.run(|| {
            while !self.is_cancelled() {
                let next = lock(&work).next();
                let Some(piece) = next else { break };
                piece();
            }
        });
        if self.is_cancelled() {
            resume_unwind(Box::new("interrupted"));
        }
        for result in results {
            if let Err(payload) = result {
                resume_unwind(payload);
            }
        }
    }
}
