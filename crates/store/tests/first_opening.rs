//! The first stores of a process, opened by many threads in the same moment. One test in this file: it needs a process where nothing was opened yet.
#![allow(clippy::unwrap_used, missing_docs)]

use std::{sync::Barrier, thread};

use domain::id::{OfficeId, new_id};
use store::Store;

#[test]
fn stores_that_many_threads_open_first_at_the_same_moment_all_open() {
    const THREADS: u8 = 16;
    let folder = tempfile::TempDir::new().unwrap();
    let barrier = Barrier::new(usize::from(THREADS));
    let failures: Vec<String> = thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS)
            .map(|n| {
                let path = folder.path().join(format!("{n}.db"));
                let barrier = &barrier;
                scope.spawn(move || {
                    barrier.wait();
                    Store::create(&path, &[n; 32], new_id::<OfficeId>(i64::from(n), [n; 10])).err().map(|error| error.to_string())
                })
            })
            .collect();
        threads.into_iter().filter_map(|thread| thread.join().unwrap()).collect()
    });
    assert!(failures.is_empty(), "no thread is refused because another is still starting the cipher: {failures:?}");
}
