//! A table that is read at first use and that a site can lay entries over.

use std::ops::{Deref, DerefMut};
use std::sync::OnceLock;

/// A value that is read when it is first needed.
#[derive(Debug)]
pub struct Lazy<T> {
    value: OnceLock<T>,
    read: fn() -> T,
}

impl<T> Lazy<T> {
    /// A value that `read` reads.
    pub(super) const fn new(read: fn() -> T) -> Lazy<T> {
        Lazy { value: OnceLock::new(), read }
    }
}

impl<T> Deref for Lazy<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.value.get_or_init(self.read)
    }
}

impl<T> DerefMut for Lazy<T> {
    fn deref_mut(&mut self) -> &mut T {
        let _ = &**self;
        self.value.get_mut().expect("it was read just now")
    }
}
