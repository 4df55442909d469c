//! The site map: the addresses that search engines may find, in one file; if there are too many, in
//! several files and an index of them.

use std::fmt::Write as _;

use jiff::civil::Date;

use super::{NoticeSummary, page};
use crate::listing::{Order, Page};
use crate::render::html::escape;

/// How many addresses a file has. The protocol allows 50,000, and 50 MB, which so many of the longest
/// addresses (2,048 letters) do not reach.
const ADDRESSES: usize = 10_000;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The files of the site map.
pub fn pages(base_url: &str, notices: &[&NoticeSummary]) -> Vec<Page> {
    let found: Vec<_> = notices.iter().flat_map(|one| &one.addresses).collect();
    let index = |name: &str, xml| page(name, Order::Index, xml);
    if found.len() <= ADDRESSES {
        return vec![index("sitemap.xml", urls(base_url, &found))];
    }
    let files = found.chunks(ADDRESSES).enumerate();
    let mut pages: Vec<Page> =
        files.map(|(at, found)| index(&name(at), urls(base_url, found))).collect();
    pages.push(index("sitemap.xml", list(base_url, pages.len())));
    pages
}

fn name(at: usize) -> String {
    format!("sitemap-{}.xml", at + 1)
}

fn urls(base_url: &str, found: &[&(String, Option<Date>)]) -> String {
    let mut xml = format!("{HEAD}<urlset xmlns=\"{NAMESPACE}\">\n");
    for (address, changed) in found {
        xml.push_str("<url><loc>");
        escape(base_url, &mut xml);
        escape(address, &mut xml);
        xml.push_str("</loc>");
        if let Some(changed) = changed {
            let _ = write!(xml, "<lastmod>{changed}</lastmod>");
        }
        xml.push_str("</url>\n");
    }
    xml + "</urlset>\n"
}

fn list(base_url: &str, count: usize) -> String {
    let mut xml = format!("{HEAD}<sitemapindex xmlns=\"{NAMESPACE}\">\n");
    for at in 0..count {
        xml.push_str("<sitemap><loc>");
        escape(base_url, &mut xml);
        xml.push_str(&name(at));
        xml.push_str("</loc></sitemap>\n");
    }
    xml + "</sitemapindex>\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_ends_before_it_has_too_many_addresses() {
        let maps = |count: usize| -> Vec<(String, String)> {
            let addresses = (0..count).map(|one| (format!("sv/{one}/"), None)).collect();
            let summary = NoticeSummary { addresses, ..NoticeSummary::default() };
            let pages = pages("https://www.example.se/", &[&summary]);
            let text = |page: Page| (page.name, String::from_utf8(page.bytes).unwrap());
            pages.into_iter().map(text).collect()
        };
        let small = maps(ADDRESSES);
        assert_eq!(small.len(), 1);
        assert_eq!(small[0].1.matches("<url>").count(), ADDRESSES);
        let large = maps(ADDRESSES + 1);
        let names: Vec<&str> = large.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]);
        assert!(large[1].1.contains("<loc>https://www.example.se/sv/10000/</loc>"));
        assert_eq!(
            large[2].1,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\
             <sitemap><loc>https://www.example.se/sitemap-1.xml</loc></sitemap>\n\
             <sitemap><loc>https://www.example.se/sitemap-2.xml</loc></sitemap>\n\
             </sitemapindex>\n"
        );
    }
}
