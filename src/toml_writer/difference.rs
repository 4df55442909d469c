//! Two texts of a file → what differs, and where.

#![expect(clippy::string_slice, reason = "positions that were found in this text")]

use std::ops::Range;

/// The bytes of a text that another does not have, and what the other has instead; whole lines where
/// lines were added.
pub fn difference<'a>(old: &str, new: &'a str) -> Option<(Range<usize>, &'a str)> {
    let same = |a: &str, b: &str| -> usize {
        a.chars().zip(b.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum()
    };
    let mut start = same(old, new);
    let backwards = old[start..].chars().rev().zip(new[start..].chars().rev());
    let tail: usize = backwards.take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let (mut old_end, mut new_end) = (old.len() - tail, new.len() - tail);
    // Where `b` has become `bab`, either half may be the added one: take whole lines.
    while start == old_end
        && new[start..new_end].contains('\n')
        && let (Some(before), Some(last)) = (last_of(&new[..start]), last_of(&new[..new_end]))
        && before == last
        && before != '\n'
    {
        start -= before.len_utf8();
        old_end -= before.len_utf8();
        new_end -= before.len_utf8();
    }
    (start < old_end || start < new_end).then(|| (start..old_end, &new[start..new_end]))
}

fn last_of(text: &str) -> Option<char> {
    text.chars().next_back()
}

/// The offset in a text of an offset in the same text with the line ends of Unix.
pub fn offset_in(text: &str, offset: usize) -> usize {
    let mut left = offset;
    for (line, content) in text.split_inclusive('\n').scan(0, |start, line| {
        *start += line.len();
        Some((*start - line.len(), line))
    }) {
        let length = content.strip_suffix("\r\n").map_or(content.len(), |bare| bare.len() + 1);
        if left < length {
            return line + left;
        }
        left -= length;
    }
    text.len()
}
