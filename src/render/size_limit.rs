//! A buffer that takes no more than a page may hold, so that a template without end is stopped.

use std::io::{Error, ErrorKind, Result, Write};

/// Bytes up to a limit; one more is [`ErrorKind::StorageFull`].
pub struct SizeLimit {
    /// What was written.
    pub bytes: Vec<u8>,
    limit: usize,
}

impl SizeLimit {
    /// An empty buffer for at most `limit` bytes.
    pub fn new(limit: usize) -> SizeLimit {
        SizeLimit { bytes: Vec::new(), limit }
    }
}

impl Write for SizeLimit {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        if self.bytes.len() + bytes.len() > self.limit {
            return Err(Error::from(ErrorKind::StorageFull));
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}
