//! What was written since the server began, to be taken back and done again: plain data.

/// One file as it was and as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenFile {
    /// The file, relative to the site's root.
    pub path: String,
    /// Its text before; empty for a file that was made.
    pub before: String,
    /// Its text after.
    pub after: String,
}

/// What was written at once.
pub type Step = Vec<WrittenFile>;

/// All that was written, the last at the end.
#[derive(Debug, Default)]
pub struct UndoStack {
    done: Vec<Step>,
    undone: Vec<Step>,
}

/// How many steps are kept.
const MOST: usize = 500;

impl UndoStack {
    /// Notes what was written. What was undone before can no longer be done again.
    pub fn push(&mut self, step: Step) {
        self.undone.clear();
        self.done.push(step);
        let over = self.done.len().saturating_sub(MOST);
        self.done.drain(..over);
    }

    /// What to write to take the last step back, or to do it again.
    pub fn next(&self, is_redo: bool) -> Option<Step> {
        match is_redo {
            true => self.undone.last().cloned(),
            false => {
                let back = |file: &WrittenFile| WrittenFile {
                    path: file.path.clone(),
                    before: file.after.clone(),
                    after: file.before.clone(),
                };
                self.done.last().map(|step| step.iter().rev().map(back).collect())
            }
        }
    }

    /// Notes that this was written.
    pub fn moved(&mut self, is_redo: bool) {
        let (from, to) = match is_redo {
            true => (&mut self.undone, &mut self.done),
            false => (&mut self.done, &mut self.undone),
        };
        to.extend(from.pop());
    }

    /// How many steps can be taken back, and done again.
    pub fn counts(&self) -> (usize, usize) {
        (self.done.len(), self.undone.len())
    }
}

#[cfg(test)]
mod tests {
    use super::{UndoStack, WrittenFile};

    fn step(before: &str, after: &str) -> Vec<WrittenFile> {
        vec![WrittenFile { path: "a".into(), before: before.into(), after: after.into() }]
    }

    #[test]
    fn steps_go_back_and_forth() {
        let mut stack = UndoStack::default();
        assert_eq!(stack.next(false), None);
        stack.push(step("1", "2"));
        stack.push(step("2", "3"));
        assert_eq!(stack.next(false), Some(step("3", "2")));
        stack.moved(false);
        assert_eq!(stack.next(true), Some(step("2", "3")));
        assert_eq!(stack.next(false), Some(step("2", "1")));
        stack.push(step("2", "4"));
        assert_eq!(stack.next(true), None);
        assert_eq!(stack.counts(), (2, 0));
    }
}
