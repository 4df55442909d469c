//! What `release` prints about a record: that it was written, or what would be.

use std::io::Write;
use std::path::PathBuf;

use crate::compare::{DescribedChange, DescribedChanges};
use crate::document::plain;
use crate::read::{NoticePaths, VERSIONS_FOLDER};
use crate::version::{Class, Record};

/// A record and its changes.
pub struct Summary<'a> {
    /// The notice.
    pub paths: &'a NoticePaths,
    /// The record.
    pub record: &'a Record,
    /// The changes of facts in words; none where there are none to compare.
    pub changes: Option<&'a DescribedChanges>,
}

impl Summary<'_> {
    /// Prints that it was written.
    ///
    /// # Errors
    /// When it cannot be printed.
    pub fn print_released(&self, out: &mut impl Write) -> anyhow::Result<()> {
        writeln!(out, "released {} as {}", self.paths.id, self.record.version)?;
        self.common(out)?;
        writeln!(out, "  hash {}", self.record.hash)?;
        writeln!(out, "  written to {}", self.file().display())?;
        Ok(())
    }

    /// Prints what would be written; `proposed` is the class that the changes give.
    ///
    /// # Errors
    /// When it cannot be printed.
    pub fn print_plan(&self, out: &mut impl Write, proposed: Class) -> anyhow::Result<()> {
        let record = self.record;
        writeln!(out, "would release {} as {}", self.paths.id, record.version)?;
        self.common(out)?;
        let class = word(record.class);
        match &record.class_reason {
            _ if record.class == proposed => writeln!(out, "  class {class}, as proposed")?,
            None => writeln!(out, "  class {class}; proposed was {}", word(proposed))?,
            Some(reason) => {
                writeln!(out, "  class {class}; proposed was {}: {reason}", word(proposed))?;
            }
        }
        if let Some(changes) = self.changes {
            list(out, "changes of substance", &changes.material)?;
            list(out, "other changes", &changes.other)?;
            list(out, "machine-readable labels", &changes.metadata)?;
        }
        if !record.reworded.is_empty() {
            let parts = record.reworded.len();
            writeln!(out, "  parts with new standard wording: {parts}")?;
        }
        if let Some(reason) = &record.reasons.despite_findings {
            writeln!(out, "  released with errors: {reason}")?;
        }
        for one in &record.approvals {
            let how = if one.signed { "signed" } else { "as stated by whoever wrote the file" };
            writeln!(out, "  approved as {} on {} ({how})", one.role, one.day)?;
        }
        writeln!(out, "  content {}", record.content)?;
        writeln!(out, "  would be written to {}", self.file().display())?;
        Ok(())
    }

    fn common(&self, out: &mut impl Write) -> anyhow::Result<()> {
        let record = self.record;
        if let Some(withdrawn) = record.withdraws {
            writeln!(out, "  withdraws {withdrawn}")?;
        }
        writeln!(out, "  published {}, applies from {}", record.published, record.effective)?;
        for (language, summary) in &record.summary {
            writeln!(out, "  {language}: {summary}")?;
        }
        Ok(())
    }

    fn file(&self) -> PathBuf {
        self.paths.folder.join(VERSIONS_FOLDER).join(self.record.version.file_name())
    }
}

fn list(out: &mut impl Write, heading: &str, changes: &[DescribedChange]) -> anyhow::Result<()> {
    if changes.is_empty() {
        return Ok(());
    }
    writeln!(out, "  {heading}:")?;
    for change in changes {
        writeln!(out, "    - {} · {}", plain(&change.words), plain(&change.cited))?;
        for one in change.below() {
            writeln!(out, "      {}", plain(one))?;
        }
    }
    Ok(())
}

fn word(class: Class) -> &'static str {
    match class {
        Class::Material => "material",
        Class::Other => "other",
    }
}
