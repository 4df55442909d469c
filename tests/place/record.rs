//! Adding a version record.

use std::fs;

use klartext::internals::write::add_record;

use super::tree::message;

#[test]
fn a_record_is_added_and_never_overwritten() {
    let dir = tempfile::tempdir().unwrap();
    let versions = dir.path().join("policy/versions");
    add_record(&versions, "2023-11-27.json", b"{}\n").unwrap();
    let error = message(add_record(&versions, "2023-11-27.json", b"other"));
    let path = versions.join("2023-11-27.json");
    assert_eq!(
        error,
        format!("`{}` exists already, and a record is never overwritten", path.display())
    );
    add_record(&versions, "2023-11-27-2.json", b"two").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"{}\n");
    assert_eq!(fs::read_dir(&versions).unwrap().count(), 2);
}

#[cfg(unix)]
#[test]
fn a_record_may_be_read_by_whom_the_umask_lets() {
    use std::os::unix::fs::PermissionsExt as _;
    let dir = tempfile::tempdir().unwrap();
    add_record(dir.path(), "a.json", b"{}").unwrap();
    fs::write(dir.path().join("plain"), "").unwrap();
    let mode = |name: &str| fs::metadata(dir.path().join(name)).unwrap().permissions().mode();
    assert_eq!(mode("a.json"), mode("plain"));
}

#[test]
fn of_many_who_add_one_name_one_succeeds() {
    let dir = tempfile::tempdir().unwrap();
    let added = |n: u8| add_record(dir.path(), "a.json", &[n; 5000]).is_ok();
    let done = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8).map(|n| scope.spawn(move || added(n))).collect();
        threads.into_iter().filter(|_| true).map(|t| t.join().unwrap()).filter(|ok| *ok).count()
    });
    assert_eq!(done, 1);
    let bytes = fs::read(dir.path().join("a.json")).unwrap();
    assert!(bytes.len() == 5000 && bytes.iter().all(|byte| *byte == bytes[0]));
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
}
