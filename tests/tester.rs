//! Runs the program on a small site: files in; run; look at what came out.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A site in a folder of its own that goes away with it.
pub struct Tester {
    folder: tempfile::TempDir,
}

/// What a run gave.
pub struct Output {
    /// What it printed on stdout.
    pub stdout: String,
    /// What it printed on stderr.
    pub stderr: String,
    /// Its exit code.
    pub code: i32,
}

impl Tester {
    /// An empty folder.
    pub fn empty() -> Tester {
        Tester { folder: tempfile::tempdir().unwrap() }
    }

    /// A copy of a folder of this repository.
    pub fn copy_of(folder: &str) -> Tester {
        let tester = Tester::empty();
        copy(&source(folder), tester.path());
        tester
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file.
    pub fn file(self, name: &str, bytes: impl AsRef<[u8]>) -> Tester {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        self
    }

    /// Reads a file.
    pub fn read(&self, name: &str) -> String {
        let path = self.path().join(name);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// The text files below a folder, by name from it; those of klartext's own folder aside.
    pub fn files_below(&self, folder: &str) -> Vec<(String, String)> {
        let root = self.path().join(folder);
        let files = walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().flatten();
        files
            .filter(|entry| entry.file_type().is_file())
            .filter_map(|entry| {
                let name = entry.path().strip_prefix(&root).unwrap().to_str()?.to_owned();
                Some((name, fs::read_to_string(entry.path()).ok()?))
            })
            .filter(|(name, _)| !name.starts_with(".klartext"))
            .collect()
    }

    /// Runs klartext in the folder; the day is 2026-11-23 unless the arguments say another.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.run_with(arguments, &[])
    }

    /// As `run`, with variables of the environment.
    pub fn run_with(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Output {
        Output::of(self.command(arguments).envs(variables.iter().copied()))
    }

    /// What `run` runs.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_klartext"));
        command.current_dir(self.path()).args(arguments).env("NO_COLOR", "1");
        // Findings are in the language of the environment.
        for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            command.env_remove(variable);
        }
        if !arguments.contains(&"--today") {
            command.args(["--today", "2026-11-23"]);
        }
        command
    }
}

impl Output {
    /// Runs a command to its end; one that a signal ended has the code -1.
    pub fn of(command: &mut Command) -> Output {
        let output = command.output().unwrap();
        Output {
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
            code: output.status.code().unwrap_or(-1),
        }
    }

    /// Everything that was printed.
    pub fn all_output(&self) -> String {
        format!("{}{}", self.stdout, self.stderr)
    }
}

/// Notes how much a test tried, for `.ci/run` to print at its end.
pub fn tried(test: &str, words: &str) {
    println!("{test}: {words}");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("tried");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(test), format!("{test}: {words}\n")).unwrap();
}

/// Makes a command run as a user who owns nothing, where we are the superuser, whom no permission
/// stops.
#[cfg(unix)]
pub fn as_unprivileged_user(command: &mut Command) {
    use std::os::unix::fs::MetadataExt;
    use std::os::unix::process::CommandExt;
    let folder = command.get_current_dir().unwrap();
    // The folder is the test's own.
    if fs::metadata(folder).unwrap().uid() == 0 {
        command.uid(65534).gid(65534);
    }
}

/// A path of this repository.
pub fn source(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// Copies a folder with all below it.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Compares with a file of what is expected; `UPDATE_EXPECTED=1` writes it instead.
pub fn assert_expected(name: &str, actual: &str) {
    let path = source(name);
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, actual).unwrap();
        return;
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(expected, actual, "{name} is not what came out; UPDATE_EXPECTED=1 writes it");
}

/// A record's text with another tree: `content` and `hash` fit it.
pub fn resealed(mut record: serde_json::Value) -> String {
    let keys = record.as_object_mut().expect("a record is an object");
    keys.shift_remove("hash");
    let content = ["documents", "facts"].into_iter();
    let content = content.filter_map(|key| Some((key, keys.get(key)?)));
    let content = klartext::internals::version::compact(&content.collect::<BTreeMap<_, _>>());
    keys.insert(
        "content".into(),
        klartext::internals::version::sha256_hex(content.as_bytes()).into(),
    );
    let text = serde_json::to_string_pretty(&record).expect("it is JSON");
    sealed(&format!("{},\n", text.strip_suffix("\n}").expect("it has keys")))
}

/// A record's text: some lines, and the hash of them.
pub fn sealed(above: &str) -> String {
    let hash = klartext::internals::version::sha256_hex(above.as_bytes());
    format!("{above}\"hash\": \"{hash}\"\n}}\n")
}
