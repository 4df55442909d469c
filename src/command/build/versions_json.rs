//! The `versions.json` of the site: written notice by notice, since with thousands of notices it is
//! the largest file of all. What the last build wrote of notices that were kept is copied.

use std::ops::Range;

use crate::cache::store::Blob;
use crate::command::build::incremental::{Damaged, Left, Rest};
use crate::command::build::released::{Came, Work};
use crate::listing::{Digest, Order};
use crate::pages;
use crate::read;

const NAME: &str = "versions.json";

/// How many notices' lists are read at once.
const AT_ONCE: usize = 64;

/// What a notice has in the file, and where that is to be read.
enum Piece<'a> {
    /// In the file that stands there.
    Old(Range<usize>),
    /// In what notices left behind.
    Left(&'a Blob),
}

impl Piece<'_> {
    /// Whether both can be read at once.
    fn goes_on(&self, next: &Piece<'_>) -> bool {
        match (self, next) {
            (Piece::Old(one), Piece::Old(next)) => one.end + 1 == next.start,
            (Piece::Left(_), Piece::Left(_)) => true,
            _ => false,
        }
    }
}

impl<'c> Work<'_, 'c> {
    /// Writes the `versions.json` of the site, or keeps it; gives what stands for all it was made
    /// from.
    pub(super) fn versions(
        &self,
        came: &[Came<'c>],
        before: Option<&Rest<'c>>,
    ) -> anyhow::Result<(String, Digest)> {
        let blobs: Vec<&Blob> = came.iter().filter_map(blob).collect();
        let from = pages::from(NAME, blobs.iter().map(|blob| &blob.digest));
        if before.is_some_and(|rest| rest.has(NAME, from)) {
            self.placing.keep([NAME])?;
            return Ok((NAME.into(), from));
        }
        let old = before.map(|_| self.old_pieces(came)).transpose()?.flatten();
        let (old, pieces) = match old {
            Some(pieces) => (read::bytes(&self.task.out.join(NAME))?.ok_or(Damaged)?, pieces),
            None => (Vec::new(), blobs.into_iter().map(Piece::Left).collect()),
        };
        self.write(&old, &pieces)?;
        Ok((NAME.into(), from))
    }

    fn write(&self, old: &[u8], pieces: &[Piece<'_>]) -> anyhow::Result<()> {
        self.placing.put_made(NAME, Order::Index, &mut |to| {
            to.write_all(pages::SITE_START.as_bytes())?;
            let mut between: &[u8] = b"";
            for run in pieces.chunk_by(Piece::goes_on) {
                if let (Some(Piece::Old(first)), Some(Piece::Old(last))) = (run.first(), run.last())
                {
                    to.write_all(std::mem::replace(&mut between, b","))?;
                    to.write_all(old.get(first.start..last.end).ok_or(Damaged)?)?;
                }
                let left = run.iter().filter_map(|piece| match piece {
                    Piece::Old(_) => None,
                    Piece::Left(blob) => Some(**blob),
                });
                let left: Vec<Blob> = left.collect();
                for some in left.chunks(AT_ONCE) {
                    let listed = self.store.read_all(some)?.ok_or(Damaged)?;
                    to.write_all(std::mem::replace(&mut between, b","))?;
                    to.write_all(&listed.join(&b','))?;
                }
            }
            let end = if pieces.is_empty() { "]\n}\n" } else { pages::SITE_END };
            Ok(to.write_all(end.as_bytes())?)
        })
    }

    /// The pieces where the file stands as the last build left it and has each notice of it in
    /// the same order; none where that is not sure.
    fn old_pieces<'a>(&self, came: &'a [Came<'c>]) -> anyhow::Result<Option<Vec<Piece<'a>>>> {
        let Some(before) = &self.before else { return Ok(None) };
        let (mut pieces, mut known) = (Vec::with_capacity(came.len()), 0);
        let mut end = pages::SITE_START.len();
        for (one, paths) in came.iter().zip(&self.project.found.notices) {
            let was;
            let old = match one {
                Came::Kept { .. } => {
                    known += 1;
                    one.left()
                }
                Came::New { .. } => {
                    let kept = before.notice(&paths.id);
                    known += usize::from(kept.is_some());
                    was = kept.map(Left::of).transpose()?.flatten();
                    was.as_ref()
                }
            };
            let old = old.and_then(|left| left.versions.as_ref()).map(|blob| {
                let start = if end > pages::SITE_START.len() { end + 1 } else { end };
                end = start + blob.length();
                start..end
            });
            let piece = match one {
                Came::Kept { .. } => old.map(Piece::Old),
                Came::New { .. } => blob(one).map(Piece::Left),
            };
            pieces.extend(piece);
        }
        let whole = (end + pages::SITE_END.len()) as u64;
        let is_sure = known == before.count() && self.placing.listed_size(NAME) == Some(whole);
        Ok(is_sure.then_some(pieces))
    }
}

fn blob<'a>(came: &'a Came<'_>) -> Option<&'a Blob> {
    came.left()?.versions.as_ref()
}
