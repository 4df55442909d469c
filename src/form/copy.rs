//! What is in a shared file, copied into a notice's own, to be changed there alone.

use super::entry::insert_section;
use super::statements::{Statement, statements};
use super::{Operation, line_end, node_at, tree_of};

/// The text of a notice with all that some operations change in shared facts: the whole entry or, where the
/// notice has a part of that entry, the keys that are changed. None for what cannot be copied as it is written.
pub fn copy_shared(
    from: &str,
    entry: &[String],
    into: &str,
    operations: &[Operation],
) -> Option<String> {
    let tree = tree_of(into)?;
    if node_at(&tree, entry).is_none() {
        return copy(from, entry, into);
    }
    let mut text = into.to_owned();
    for operation in operations {
        let at = operation.at();
        let key = at.get(..=entry.len()).unwrap_or(at);
        let shared = tree_of(from)?;
        if node_at(&tree_of(&text)?, key).is_none() && node_at(&shared, key).is_some() {
            text = copy(from, key, &text)?;
        }
    }
    Some(text)
}

fn copy(from: &str, at: &[String], into: &str) -> Option<String> {
    let all = statements(from);
    let own: Vec<&Statement> = all.iter().filter(|one| one.is_of(at)).collect();
    let first = own.first()?;
    let last = own.last()?;
    // Whole lines, with the comments between them, if nothing else is there.
    let is_together = all
        .iter()
        .filter(|one| first.span.start <= one.span.start && one.span.end <= last.span.end)
        .all(|one| one.is_of(at));
    let lines = match is_together {
        true => from[first.span.start..last.span.end].to_owned(),
        false => own.iter().map(|one| &from[one.span.clone()]).collect(),
    };
    if first.is_header {
        return Some(insert_section(into, at, &lines));
    }
    if own.iter().any(|one| one.is_header) {
        return None;
    }
    let inside = statements(into);
    let place = match at {
        // A key at the top comes before the first header.
        [_] => inside.iter().find(|one| one.is_header).map_or(into.len(), |first| first.lead),
        [above @ .., _] => {
            let header = inside.iter().position(|one| one.is_header && one.path == above)?;
            let below = inside[header + 1..].iter().take_while(|one| !one.is_header).last();
            below.unwrap_or(&inside[header]).span.end
        }
        [] => return None,
    };
    let (before, after) = into.split_at(place);
    let end = line_end(into);
    let gap = if before.is_empty() || before.ends_with('\n') { "" } else { end };
    let lines = lines.replace("\r\n", "\n").replace('\n', end);
    let blank = if at.len() == 1 && !after.is_empty() { end } else { "" };
    Some([before, gap, &lines, blank, after].concat())
}

#[cfg(test)]
mod tests {
    use super::{Operation, copy_shared};
    use crate::form::FormValue;

    #[test]
    fn the_whole_entry_is_copied_or_what_the_notice_lacks_of_it() {
        let shared = "# a\n[purposes.x]\nname.sv = \"b\" # c\n# d\ndata = [\"e\"]\n\n[purposes.x.basis] # f\ntype = \"consent\"\n\n[purposes.y]\n";
        let entry = ["purposes", "x"].map(str::to_owned);
        let set = |at: &str| Operation::Set {
            at: at.split('.').map(str::to_owned).collect(),
            value: FormValue::Text("z".to_owned()),
        };
        assert_eq!(
            copy_shared(shared, &entry, "title.sv = \"t\"\n", &[set("purposes.x.name.sv")])
                .unwrap(),
            "title.sv = \"t\"\n\n[purposes.x]\nname.sv = \"b\" # c\n# d\ndata = [\"e\"]\n\n[purposes.x.basis] # f\ntype = \"consent\"\n"
        );
        let own = "[purposes.x]\nnote.sv = \"n\"\n";
        assert_eq!(
            copy_shared(shared, &entry, own, &[set("purposes.x.name.sv")]).unwrap(),
            format!("{own}name.sv = \"b\" # c\n")
        );
        assert_eq!(
            copy_shared(shared, &entry, own, &[set("purposes.x.basis.type")]).unwrap(),
            format!("{own}\n[purposes.x.basis] # f\ntype = \"consent\"\n")
        );
    }
}
