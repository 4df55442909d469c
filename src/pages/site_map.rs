//! The site map: the addresses that search engines may find, in one file; of a large site a file
//! for each part of its list, and an index of them.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::Made;
use super::parts::ADDRESSES;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The name of a file of a large site map, counted from 1.
pub fn name(number: usize) -> String {
    format!("sitemap-{number}.xml")
}

/// How many files so many addresses take.
pub fn files(addresses: usize) -> usize {
    addresses.div_ceil(ADDRESSES)
}

/// A file for each [`ADDRESSES`] addresses of what these notices left behind.
///
/// # Errors
/// When that cannot be read.
pub fn maps<'a>(
    base_url: &str,
    made: impl Iterator<Item = anyhow::Result<Cow<'a, Made>>>,
) -> anyhow::Result<Vec<String>> {
    let mut maps = Vec::new();
    let (mut xml, mut count) = (String::new(), 0);
    for made in made {
        for (address, changed) in &made?.found {
            if count == ADDRESSES {
                maps.push(closed(&std::mem::take(&mut xml)));
                count = 0;
            }
            count += 1;
            xml.push_str("<url><loc>");
            crate::render::html::escape(base_url, &mut xml);
            crate::render::html::escape(address, &mut xml);
            xml.push_str("</loc>");
            if let Some(changed) = changed {
                let _ = write!(xml, "<lastmod>{changed}</lastmod>");
            }
            xml.push_str("</url>\n");
        }
    }
    maps.push(closed(&xml));
    Ok(maps)
}

fn closed(urls: &str) -> String {
    format!("{HEAD}<urlset xmlns=\"{NAMESPACE}\">\n{urls}</urlset>\n")
}

/// The index of so many files.
pub fn index(base_url: &str, count: usize) -> String {
    let mut xml = format!("{HEAD}<sitemapindex xmlns=\"{NAMESPACE}\">\n");
    for number in 1..=count {
        xml.push_str("<sitemap><loc>");
        crate::render::html::escape(base_url, &mut xml);
        xml.push_str(&name(number));
        xml.push_str("</loc></sitemap>\n");
    }
    xml.push_str("</sitemapindex>\n");
    xml
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_ends_before_it_has_too_many_addresses() {
        let found = (0..=ADDRESSES).map(|one| (format!("sv/{one}/"), None)).collect();
        let made = Made { found, ..Made::default() };
        let made = std::iter::once(Ok(Cow::Owned(made)));
        let maps = maps("https://www.example.se/", made).unwrap();
        let counts: Vec<usize> = maps.iter().map(|map| map.matches("<loc>").count()).collect();
        assert_eq!(counts, [ADDRESSES, 1]);
        assert_eq!(files(ADDRESSES), 1);
        assert_eq!(files(ADDRESSES + 1), 2);
        assert!(maps[1].contains("<loc>https://www.example.se/sv/10000/</loc>"), "{}", maps[1]);
    }
}
