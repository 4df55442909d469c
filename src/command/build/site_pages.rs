//! The files of the whole site: made from what notices left behind, or kept where the last build
//! made them from the same.

use std::borrow::Cow;

use rayon::prelude::*;

use crate::command::build::incremental::{Left, Rest};
use crate::command::build::released::{Came, Found, Names, Work};
use crate::diagnostic::Diagnostic;
use crate::pages::{self, Group, Made, Outline, Whole};
use crate::site::chain::read_chain;

impl<'c> Work<'_, 'c> {
    /// Makes and writes what stands besides the notices, and gives the names, each with what stands
    /// for all it was made from. `before` are those of the last build, where they stand as it left
    /// them: one that would be made from the same is kept.
    pub(super) fn rest(
        &self,
        came: &[Came<'c>],
        lefts: &[&Left],
        before: Option<&Rest<'c>>,
    ) -> anyhow::Result<Found<Names>> {
        let outlines: Vec<Outline> = lefts.iter().map(|left| left.outline()).collect();
        let made_of = |index: usize| -> anyhow::Result<Cow<'_, Made>> {
            Ok(Cow::Owned(lefts[index].behind(&self.store)?.made))
        };
        let read;
        let single = match (lefts, came) {
            (_, [Came::New { only: Some(only), .. }]) => Some(&**only),
            ([_], _) => {
                let id = made_of(0)?.id.clone();
                let paths = self.project.found.notices.iter().find(|paths| paths.id == id);
                read = paths.map(read_chain).transpose()?.and_then(Result::ok);
                read.as_ref()
            }
            _ => None,
        };
        let whole = Whole { making: self.making, outlines: &outlines, made_of: &made_of };
        let groups = pages::site_groups(whole, single);
        let (versions, groups) = rayon::join(
            || self.versions(came, before),
            || groups.par_iter().map(|group| self.group(group, before)).collect::<Vec<_>>(),
        );
        let mut names = vec![versions?];
        for made in groups {
            match made? {
                Ok(made) => names.extend(made),
                Err(fault) => return Ok(Err(vec![*fault])),
            }
        }
        let has = |file: &str| self.placing.has(file);
        let linking = lefts.iter().enumerate().filter(|(_, left)| !left.links.is_empty());
        let mut lost = Vec::new();
        for (index, left) in linking {
            if left.links.keys().any(|file| !has(file)) {
                lost.extend(pages::links_nowhere(&made_of(index)?.id, &left.links, &has));
            }
        }
        Ok(if lost.is_empty() { Ok(names) } else { Err(lost) })
    }

    /// Makes files of the whole site and has them written, or keeps them.
    fn group(
        &self,
        group: &Group<'_>,
        before: Option<&Rest<'c>>,
    ) -> anyhow::Result<Result<Names, Box<Diagnostic>>> {
        let names = group.names.iter().map(|name| (name.clone(), group.from)).collect();
        if before.is_some_and(|rest| group.names.iter().all(|name| rest.has(name, group.from))) {
            self.placing.keep(group.names.iter().map(String::as_str))?;
            return Ok(Ok(names));
        }
        Ok(match group.make()? {
            Ok(pages) => {
                self.put(&pages)?;
                Ok(names)
            }
            Err(fault) => Err(fault),
        })
    }
}
