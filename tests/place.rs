//! Putting a site in place: what a run does to a folder, and what it refuses.

mod failure;
mod kill;
mod plan;
mod record;
mod tree;

use std::fs;
use std::path::Path;

use klartext::internals::deploy::{Deployment, Keep, Summary};
use klartext::internals::listing::{Digest, Entry, Listing, Order, check_name};

use self::tree::{Tree, begin, build, message, page, put, tree};

fn small() -> Tree {
    [page("index.html", "hej"), page("sv/policy/index.html", "ett"), page("style.css", "a {}")]
        .into()
}

fn out() -> (tempfile::TempDir, std::path::PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("public");
    (dir, out)
}

fn counts(summary: &Summary) -> (usize, usize, usize) {
    (summary.written, summary.unchanged, summary.deleted)
}

#[test]
fn a_first_build_creates_the_folder_and_leaves_nothing_next_to_it() {
    let (dir, out) = out();
    let summary = build(&out, &small()).unwrap();
    assert_eq!(counts(&summary), (3, 0, 0));
    assert_eq!(tree(&out), small());
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
}

#[test]
fn a_first_build_makes_the_folders_above_and_takes_an_empty_one() {
    let (dir, _) = out();
    let deep = dir.path().join("a/b/public");
    build(&deep, &small()).unwrap();
    assert_eq!(tree(&deep), small());
    let empty = dir.path().join("empty");
    fs::create_dir(&empty).unwrap();
    build(&empty, &small()).unwrap();
    assert_eq!(tree(&empty), small());
}

#[test]
fn a_second_build_writes_nothing() {
    let (_dir, out) = out();
    build(&out, &small()).unwrap();
    let times = || -> Vec<_> {
        let names = small().into_keys().chain([".klartext/listing".to_owned()]);
        names.map(|name| fs::metadata(out.join(name)).unwrap().modified().unwrap()).collect()
    };
    let before = times();
    assert_eq!(counts(&build(&out, &small()).unwrap()), (0, 3, 0));
    assert_eq!(times(), before);
}

#[test]
fn changed_new_and_deleted_files() {
    let (_dir, out) = out();
    build(&out, &small()).unwrap();
    let new: Tree =
        [page("index.html", "hej!"), page("en/index.html", "two"), page("style.css", "a {}")]
            .into();
    let summary = build(&out, &new).unwrap();
    assert_eq!(counts(&summary), (2, 1, 1));
    assert_eq!(summary.repaired, Vec::<String>::new());
    assert_eq!(tree(&out), new);
    assert!(!out.join("sv").exists(), "a folder that is left empty goes");
}

#[test]
fn a_page_of_the_same_size_is_changed_by_its_hash() {
    let (_dir, out) = out();
    build(&out, &[page("index.html", "2023-11-27")].into()).unwrap();
    build(&out, &[page("index.html", "2024-01-01")].into()).unwrap();
    assert_eq!(tree(&out), [page("index.html", "2024-01-01")].into());
}

#[test]
fn a_file_and_a_folder_change_places() {
    let (_dir, out) = out();
    build(&out, &[page("a", "1"), page("b/x/y", "2"), page("b/z", "3")].into()).unwrap();
    let new: Tree = [page("a/x", "1"), page("b", "2")].into();
    build(&out, &new).unwrap();
    assert_eq!(tree(&out), new);
    let shouted: Tree = [page("A/x", "1"), page("B", "2")].into();
    build(&out, &shouted).unwrap();
    assert_eq!(tree(&out), shouted);
}

#[test]
fn a_foreign_file_is_left_alone() {
    let (_dir, out) = out();
    build(&out, &small()).unwrap();
    fs::write(out.join("sv/policy/notes.txt"), "mine").unwrap();
    fs::create_dir(out.join("sv/empty")).unwrap();
    build(&out, &[page("index.html", "hej")].into()).unwrap();
    assert_eq!(fs::read(out.join("sv/policy/notes.txt")).unwrap(), b"mine");
    assert!(out.join("sv/empty").is_dir());
    assert!(!out.join("sv/policy/index.html").exists());
}

#[test]
fn a_foreign_folder_is_refused_and_left_as_it_was() {
    let (_dir, out) = out();
    fs::create_dir(&out).unwrap();
    fs::write(out.join("notes.txt"), "mine").unwrap();
    let error = message(build(&out, &small()));
    let shown = out.display();
    assert_eq!(
        error,
        format!(
            "`{shown}` was not made by klartext, and `notes.txt` is in it: name an empty folder or a new one, or list the file under `keep` in `[publish.NAME]`, which `klartext publish --adopt` does"
        )
    );
    assert_eq!(fs::read_dir(&out).unwrap().count(), 1);
    fs::remove_file(out.join("notes.txt")).unwrap();
    build(&out, &small()).unwrap();
}

#[test]
fn a_foreign_file_in_the_way_is_refused_before_anything_changes() {
    let (_dir, out) = out();
    build(&out, &small()).unwrap();
    let foreign = ["en/index.html", "zzz"];
    fs::create_dir(out.join("en")).unwrap();
    foreign.iter().for_each(|name| fs::write(out.join(name), "mine").unwrap());
    for name in ["en/index.html", "zzz/index.html", "en"] {
        let mut new = small();
        new.extend([page(name, "new"), page("index.html", "changed"), page("aaa", "new")]);
        let error = message(build(&out, &new));
        assert!(error.contains("was not made by klartext and is in the way"), "{error}");
        assert!(error.contains(if name.starts_with("en") { "en/index.html" } else { "zzz" }));
        let mut there = small();
        there.extend(foreign.map(|name| page(name, "mine")));
        assert_eq!(tree(&out), there);
        assert!(!out.join(".klartext/staging").exists());
    }
}

#[cfg(unix)]
#[test]
fn nothing_is_written_or_deleted_through_a_link() {
    let (dir, out) = out();
    build(&out, &small()).unwrap();
    let elsewhere = dir.path().join("elsewhere");
    fs::rename(out.join("sv"), &elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, out.join("sv")).unwrap();
    let error = message(build(&out, &[page("index.html", "hej")].into()));
    assert!(error.contains("sv` was not made by klartext"), "{error}");
    assert!(elsewhere.join("policy/index.html").exists());
    // A page that was made a link is ours by its name; what it leads to is not.
    fs::remove_file(out.join("style.css")).unwrap();
    fs::remove_file(out.join("sv")).unwrap();
    fs::write(dir.path().join("mine.css"), "mine").unwrap();
    std::os::unix::fs::symlink(dir.path().join("mine.css"), out.join("style.css")).unwrap();
    let summary = build(&out, &small()).unwrap();
    assert_eq!(summary.repaired, ["style.css"]);
    assert_eq!(tree(&out), small());
    assert_eq!(fs::read(dir.path().join("mine.css")).unwrap(), b"mine");
}

#[test]
fn a_page_of_another_size_or_missing_is_put_again() {
    let (_dir, out) = out();
    build(&out, &small()).unwrap();
    fs::write(out.join("index.html"), "changed by hand").unwrap();
    fs::remove_file(out.join("style.css")).unwrap();
    let mut new = small();
    new.remove("sv/policy/index.html");
    let summary = build(&out, &new).unwrap();
    assert_eq!(summary.repaired, ["index.html"]);
    assert_eq!(counts(&summary), (2, 0, 1));
    assert_eq!(tree(&out), new);
}

#[test]
fn changed_bytes_of_the_same_size_are_found_when_the_listing_is_distrusted() {
    let (_dir, out) = out();
    build(&out, &small()).unwrap();
    fs::write(out.join("sv/policy/index.html"), "old").unwrap();
    assert_eq!(counts(&build(&out, &small()).unwrap()), (0, 3, 0));
    let mut deployment = begin(&out).unwrap();
    deployment.distrust().unwrap();
    let summary = put(deployment, &small()).unwrap();
    assert_eq!(counts(&summary), (1, 2, 0));
    assert_eq!(summary.repaired, ["sv/policy/index.html"]);
    assert_eq!(tree(&out), small());
}

#[test]
fn a_notice_made_from_the_same_is_taken_over_if_its_files_are_there() {
    let (_dir, out) = out();
    let (input, other) = (Digest::of(b"input"), Digest::of(b"another"));
    let addresses = ["sv/policy/".to_owned()];
    let deployment = begin(&out).unwrap();
    assert!(!deployment.take_over("policy", input, &addresses).unwrap());
    deployment.note_inputs("policy", input);
    put(deployment, &small()).unwrap();
    let takes_over = |input| begin(&out).unwrap().take_over("policy", input, &addresses).unwrap();
    assert!(takes_over(input) && !takes_over(other));
    fs::write(out.join("sv/policy/index.html"), "longer").unwrap();
    assert!(!takes_over(input));
    fs::remove_file(out.join("sv/policy/index.html")).unwrap();
    assert!(!takes_over(input));
}

#[test]
fn files_that_keep_names_may_be_there_and_are_never_deleted() {
    let (_dir, out) = out();
    let keep = || Keep::new(&["robots.txt".to_owned(), ".git/**".to_owned()]);
    fs::create_dir_all(out.join(".git/refs")).unwrap();
    fs::write(out.join(".git/refs/main"), "1").unwrap();
    put(Deployment::begin(&out, keep()).unwrap(), &small()).unwrap();
    // One that klartext made before `keep` named it stays too.
    let mut with_robots = small();
    with_robots.extend([page("robots.txt", "*")]);
    build(&out, &with_robots).unwrap();
    let summary = put(Deployment::begin(&out, keep()).unwrap(), &small()).unwrap();
    assert_eq!(counts(&summary), (0, 3, 0));
    let mut expected = with_robots;
    expected.extend([page(".git/refs/main", "1")]);
    assert_eq!(tree(&out), expected);
}

#[test]
fn one_run_at_a_time() {
    let (_dir, out) = out();
    for _first_and_later in 0..2 {
        let one = begin(&out).unwrap();
        let error = message(begin(&out));
        let shown = out.display();
        assert_eq!(error, format!("another run of klartext is working in `{shown}`; wait for it"));
        small().iter().for_each(|(name, bytes)| one.put(name, Order::Page, bytes).unwrap());
        one.finish().unwrap();
    }
    assert_eq!(tree(&out), small());
}

#[test]
fn a_run_given_up_leaves_no_trace() {
    let (dir, out) = out();
    let deployment = begin(&out).unwrap();
    deployment.put("index.html", Order::Page, b"hej").unwrap();
    drop(deployment);
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    build(&out, &small()).unwrap();
    let deployment = begin(&out).unwrap();
    deployment.put("index.html", Order::Page, b"changed").unwrap();
    drop(deployment);
    assert_eq!(tree(&out), small());
    assert!(!out.join(".klartext/staging").exists());
}

#[test]
fn names_are_checked() {
    let faulty = [
        "",
        "/etc/x",
        "../x",
        "a/../x",
        "a/./x",
        "a//x",
        "a/",
        r"a\x",
        "a\0x",
        "a\nx",
        "c:x",
        "x.",
        "x ",
        ".klartext/listing",
        ".Klartext",
        "a?b",
    ];
    for name in faulty {
        assert!(check_name(name).is_err(), "{name:?}");
        let (_dir, out) = out();
        assert!(build(&out, &[page(name, "x")].into()).is_err(), "{name:?}");
        assert!(!out.exists());
    }
    for name in ["index.html", "sv/för barn/index.html", "a/.klartext", ".well-known/x"] {
        check_name(name).unwrap();
    }
}

#[test]
fn names_that_clash_are_refused() {
    let clashes = [("a/Index.html", "a/index.html"), ("a", "a/b"), ("Å/b/c", "å"), ("Ä", "ä")];
    for (one, other) in clashes {
        let (_dir, out) = out();
        let error = message(build(&out, &[page(one, "1"), page(other, "2")].into()));
        assert!(error.contains("cannot be the name of a file of the site"), "{error}");
        assert!(!out.exists());
    }
    let (_dir, out) = out();
    let deployment = begin(&out).unwrap();
    deployment.put("a", Order::Page, b"1").unwrap();
    let error = message(deployment.put("a", Order::Page, b"1"));
    assert_eq!(error, "two files of the site have the name `a`");
    assert!(deployment.finish().is_err());
    assert!(!out.exists());
}

#[test]
fn a_listing_is_read_as_it_was_written_and_never_leads_out() {
    let mut listing = Listing::default();
    listing.entries.insert("sv/a b.html".into(), Entry::of(Order::Page, b"x"));
    listing.entries.insert("atom".into(), Entry::of(Order::Feed, b""));
    listing.inputs.insert("a b".into(), Digest::of(b"input"));
    assert_eq!(Listing::parse(&listing.to_text()), Ok(listing.clone()));
    let hostile = listing.to_text().replace("sv/a b", "../../a b");
    assert_eq!(Listing::parse(&hostile).unwrap_err().to_string(), "line 3 cannot be read");
    assert!(Listing::parse("klartext listing 2\n").is_err());
    let (_dir, out) = out();
    build(&out, &small()).unwrap();
    fs::write(out.join(".klartext/listing"), hostile).unwrap();
    let error = message(build(&out, &small()));
    assert!(error.contains("is damaged: delete the folder"), "{error}");
}

#[test]
fn any_number_of_threads_gives_the_same() {
    use rayon::prelude::*;
    let (dir, _) = out();
    let site: Tree = (0..200).map(|n| page(&format!("{}/{n}", n % 7), &"x".repeat(n))).collect();
    for threads in [1, 2, 7] {
        let out = dir.path().join(threads.to_string());
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        for round in 0..2 {
            let deployment = begin(&out).unwrap();
            pool.install(|| {
                site.par_iter().for_each(|(name, bytes)| {
                    deployment.put(name, Order::Page, &[bytes, &[round][..]].concat()).unwrap()
                })
            });
            assert_eq!(deployment.finish().unwrap().written, 200);
        }
        assert_eq!(listing(&out), listing(&dir.path().join("1")));
    }
}

fn listing(out: &Path) -> String {
    fs::read_to_string(out.join(".klartext/listing")).unwrap()
}
