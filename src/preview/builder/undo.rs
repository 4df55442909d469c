//! [I/O] Files are written together, and what was written is taken back or done again.

use super::site_builder::SiteBuilder;
use crate::preview::form::FormOutcome;
use crate::preview::undo::{Step, WrittenFile};
use crate::read;
use crate::version::sha256_hex;
use crate::write::{RecordLock, put_text, remove_text};

impl SiteBuilder<'_> {
    /// Writes files, all or none, and notes it to be undone.
    pub(super) fn write_step(&mut self, step: Step) -> anyhow::Result<FormOutcome> {
        let step: Step = step.into_iter().filter(|file| file.before != file.after).collect();
        if !step.is_empty() {
            if let Some(changed) = self.put_all(&step)? {
                return Ok(changed);
            }
            self.shown.undo.push(step.clone());
        }
        Ok(self.saved(&step))
    }

    fn saved(&self, step: &[WrittenFile]) -> FormOutcome {
        FormOutcome::Saved {
            files: step.iter().map(|file| file.path.clone()).collect(),
            undo: self.shown.undo.counts(),
        }
    }

    /// Takes back the last step, or does it again.
    pub(super) fn undo(&mut self, is_redo: bool) -> FormOutcome {
        let Some(step) = self.shown.undo.next(is_redo) else {
            let id = if is_redo { "panel-nothing-redo" } else { "panel-nothing-undo" };
            let message = self.context.wording.panel(id).unwrap_or_default();
            return FormOutcome::Refused { message };
        };
        match self.put_all(&step) {
            Ok(Some(changed)) => changed,
            Ok(None) => {
                self.shown.undo.moved(is_redo);
                self.saved(&step)
            }
            Err(error) => FormOutcome::Refused { message: format!("{error:#}") },
        }
    }

    /// Writes files that are still as they were; says which is not, and then none is changed.
    fn put_all(&self, step: &[WrittenFile]) -> anyhow::Result<Option<FormOutcome>> {
        let _writing = RecordLock::begin(&self.context.root.join("content"))?;
        for file in step {
            let path = self.context.root.join(&file.path);
            let now = match file.before.is_empty() && !path.exists() {
                true => String::new(),
                false => read::text(self.context.root, &path)?.0.text.clone(),
            };
            if now != file.before {
                let seen = sha256_hex(now.as_bytes());
                return Ok(Some(FormOutcome::Changed { file: file.path.clone(), seen }));
            }
        }
        for (index, file) in step.iter().enumerate() {
            if let Err(error) = self.put(&file.path, &file.before, &file.after) {
                // Those that were written get their texts back.
                for done in step.iter().take(index) {
                    self.put(&done.path, &done.after, &done.before)?;
                }
                return Err(error);
            }
        }
        Ok(None)
    }

    fn put(&self, path: &str, before: &str, after: &str) -> anyhow::Result<()> {
        let path = self.context.root.join(path);
        match after.is_empty() {
            true => remove_text(&path, before),
            false => put_text(&path, before, after),
        }
    }
}
