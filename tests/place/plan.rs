//! The planner: from any site to any other, and what holds after each step.

use std::collections::{BTreeMap, BTreeSet};

use klartext::internals::deploy::{Step, plan};
use klartext::internals::listing::{Entry, Listing, Order, check_together};
use proptest::prelude::*;

/// A page: its turn, what it says, and the pages it leads to.
#[derive(Clone, Debug, PartialEq)]
struct Page {
    order: Order,
    text: u8,
    links: BTreeSet<String>,
}

type Site = BTreeMap<String, Page>;

fn entry(page: &Page) -> Entry {
    Entry::of(page.order, format!("{} {:?}", page.text, page.links).as_bytes())
}

fn listing(site: &Site) -> Listing {
    let entries = site.iter().map(|(name, page)| (name.clone(), entry(page))).collect();
    Listing { entries, ..Listing::default() }
}

fn any_order() -> impl Strategy<Value = Order> {
    prop::sample::select(vec![Order::Asset, Order::Page, Order::Page, Order::Index, Order::Feed])
}

/// A site without a dead link. Assets lead nowhere.
fn any_site(names: &'static str) -> impl Strategy<Value = Site> {
    let page = (any_order(), 0..2_u8, prop::collection::btree_set(names, 0..4));
    prop::collection::btree_map(names, page, 0..9).prop_map(|pages| {
        let known: BTreeSet<_> = pages.keys().cloned().collect();
        let close = |(name, (order, text, links)): (String, (Order, u8, BTreeSet<String>))| {
            let links = if order == Order::Asset { BTreeSet::new() } else { &links & &known };
            (name, Page { order, text, links })
        };
        pages.into_iter().map(close).collect()
    })
}

/// As many of these pages as can stand side by side.
fn without_clashes(pages: Site) -> Site {
    let mut site = Site::new();
    for (name, page) in pages {
        site.insert(name.clone(), page);
        if check_together(&listing(&site)).is_err() {
            site.remove(&name);
        }
    }
    site
}

/// What readers see; a page that is otherwise unchanged needs no step because of its order.
fn seen(page: &Page) -> (u8, &BTreeSet<String>) {
    (page.text, &page.links)
}

fn same(state: &Site, new: &Site) -> bool {
    state.keys().eq(new.keys()) && state.values().map(seen).eq(new.values().map(seen))
}

fn apply(state: &mut Site, step: &Step, new: &Site) {
    match step {
        Step::Put { name, .. } => state.insert(name.clone(), new[name].clone()),
        Step::Delete { name } => state.remove(name),
    };
}

/// The names that are led to from these.
fn reached(state: &Site, from: impl Iterator<Item = String>) -> BTreeSet<String> {
    let mut open: Vec<_> = from.collect();
    let mut seen = BTreeSet::new();
    while let Some(name) = open.pop() {
        if let Some(page) = state.get(&name) {
            open.extend(page.links.iter().filter(|link| !seen.contains(*link)).cloned());
        }
        seen.insert(name);
    }
    seen
}

fn dead_links(state: &Site) -> bool {
    state.values().any(|page| page.links.iter().any(|link| !state.contains_key(link)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// With arbitrary links in each site: who starts at a page that stood there or stays never
    /// meets a dead link, and between the new files and the deletions there is none at all.
    #[test]
    fn no_step_leaves_a_dead_link(old in any_site("[a-h]"), new in any_site("[a-h]")) {
        let steps = plan(&listing(&old), &listing(&new));
        let mut state = old.clone();
        let mut missing = new.keys().filter(|name| !old.contains_key(*name)).count();
        let mut deleted = false;
        for step in &steps {
            missing -= usize::from(!state.contains_key(step.name()));
            deleted |= matches!(step, Step::Delete { .. });
            apply(&mut state, step, &new);
            let stays = |name: &&String| !deleted || new.contains_key(*name);
            for name in reached(&state, old.keys().filter(stays).cloned()) {
                prop_assert!(state.contains_key(&name), "{name} is missing after {step:?} of {steps:?}");
            }
            prop_assert!(missing > 0 || deleted || !dead_links(&state), "{step:?} of {steps:?}");
            if deleted {
                let left = state.iter().filter(|(name, _)| new.contains_key(*name));
                let left = left.map(|(name, page)| (name.clone(), page.clone())).collect();
                prop_assert!(same(&left, &new), "all is in place before the first deletion");
            }
        }
        prop_assert!(same(&state, &new), "{state:?}");
    }

    /// With names that are folders of others, or differ only in case: the steps lead there, and no
    /// step puts a file where another is in the way.
    #[test]
    fn any_site_becomes_any_other(old in any_site("[abAB](/[abA]){0,2}"), new in any_site("[abAB](/[abA]){0,2}")) {
        let (old, new) = (without_clashes(old), without_clashes(new));
        let mut state = old.clone();
        for step in &plan(&listing(&old), &listing(&new)) {
            apply(&mut state, step, &new);
            prop_assert!(check_together(&listing(&state)).is_ok(), "after {step:?}: {state:?}");
        }
        prop_assert!(same(&state, &new), "{state:?}");
    }
}

#[test]
fn the_steps_in_order() {
    let entry = |order, text: &str| Entry::of(order, text.as_bytes());
    let listing = |files: &[(&str, Order, &str)]| Listing {
        entries: files
            .iter()
            .map(|(name, order, text)| (name.to_string(), entry(*order, text)))
            .collect(),
        ..Listing::default()
    };
    let old = listing(&[
        ("feed.atom", Order::Feed, "1"),
        ("index.html", Order::Index, "1"),
        ("kept", Order::Page, "1"),
        ("logo.svg", Order::Asset, "1"),
        ("old.css", Order::Asset, "1"),
        ("old/feed.atom", Order::Feed, "1"),
        ("old/index.html", Order::Page, "1"),
        ("page", Order::Page, "1"),
    ]);
    let new = listing(&[
        ("feed.atom", Order::Feed, "2"),
        ("index.html", Order::Index, "2"),
        ("kept", Order::Page, "1"),
        ("logo.svg", Order::Asset, "2"),
        ("new.css", Order::Asset, "2"),
        ("new/feed.atom", Order::Feed, "2"),
        ("new/index.html", Order::Page, "2"),
        ("page", Order::Page, "2"),
    ]);
    let said: Vec<_> = plan(&old, &new)
        .iter()
        .map(|step| {
            format!(
                "{} {}",
                if matches!(step, Step::Put { .. }) { "put" } else { "delete" },
                step.name()
            )
        })
        .collect();
    assert_eq!(
        said,
        [
            "put logo.svg",
            "put new.css",
            "put new/index.html",
            "put new/feed.atom",
            "put page",
            "put index.html",
            "put feed.atom",
            "delete old/feed.atom",
            "delete old/index.html",
            "delete old.css",
        ]
    );
    assert_eq!(plan(&new, &new), []);
}
