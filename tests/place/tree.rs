//! Sites for the tests: names and bytes, put in place and read back.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use klartext::internals::deploy::{Deployment, Keep, Summary};
use klartext::internals::listing::Order;

/// Bytes by name.
pub type Tree = BTreeMap<String, Vec<u8>>;

pub fn page(name: &str, text: &str) -> (String, Vec<u8>) {
    (name.to_owned(), text.as_bytes().to_owned())
}

pub fn order(name: &str) -> Order {
    match name.rsplit('.').next() {
        Some("css") => Order::Asset,
        Some("atom") => Order::Feed,
        _ if name == "index.html" => Order::Index,
        _ => Order::Page,
    }
}

pub fn begin(out: &Path) -> anyhow::Result<Deployment> {
    Deployment::begin(out, Keep::default())
}

pub fn build(out: &Path, site: &Tree) -> anyhow::Result<Summary> {
    put(begin(out)?, site)
}

pub fn put(deployment: Deployment, site: &Tree) -> anyhow::Result<Summary> {
    for (name, bytes) in site {
        deployment.put(name, order(name), bytes)?;
    }
    deployment.finish()
}

/// What is in the folder, except klartext's own files.
pub fn tree(out: &Path) -> Tree {
    let entries = walkdir::WalkDir::new(out).into_iter();
    let files = entries.filter_entry(|entry| entry.file_name() != ".klartext").map(Result::unwrap);
    files
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let name = entry.path().strip_prefix(out).unwrap().to_str().unwrap().to_owned();
            (name, fs::read(entry.path()).unwrap())
        })
        .collect()
}

/// The words of an error, from the outermost in.
pub fn message<T>(result: anyhow::Result<T>) -> String {
    match result {
        Ok(_) => panic!("no error"),
        Err(error) => format!("{error:#}"),
    }
}
