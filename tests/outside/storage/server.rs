//! A real object storage server, started by a test, and its store looked at on the disk.

use std::collections::BTreeMap;
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::program::program;

/// The keys that the server asks for.
pub const KEY: &str = "AKIATESTKEYOFKLARTEXT";
/// The secret that goes with it.
pub const SECRET: &str = "secretOfTheTestServerAlone";
const BUCKET: &str = "notices";

/// A server with one bucket; it ends with this value.
pub struct Server {
    process: Child,
    root: tempfile::TempDir,
    port: u16,
}

impl Server {
    /// Starts a server; none where the program is missing.
    pub fn start() -> Option<Server> {
        Server::start_with(&[])
    }

    /// Starts a server with more arguments.
    pub fn start_with(more: &[&str]) -> Option<Server> {
        let program = program("s3s-fs")?;
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join(BUCKET)).unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let process = Command::new(program)
            .args(["--host", "127.0.0.1", "--access-key", KEY, "--secret-key", SECRET, "--port"])
            .arg(port.to_string())
            .args(more)
            .arg(root.path())
            .env("RUST_LOG", "off")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(20), "the server does not start");
            std::thread::sleep(Duration::from_millis(5));
        }
        Some(Server { process, root, port })
    }

    /// Where it listens.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The folder of a prefix, as it lies in the store.
    pub fn folder(&self, prefix: &str) -> PathBuf {
        self.root.path().join(BUCKET).join(prefix)
    }

    /// All objects below a prefix.
    pub fn objects(&self, prefix: &str) -> BTreeMap<String, Vec<u8>> {
        files(&self.folder(prefix))
    }

    /// What the server notes of an object in addition to its bytes.
    pub fn noted(&self, key: &str) -> String {
        let encoded = base64(key);
        let name = format!(".bucket-{}.object-{encoded}.metadata.json", base64(BUCKET));
        fs::read_to_string(self.root.path().join(&name)).unwrap_or_default()
    }

    /// Keeps all that is stored, or brings it back.
    pub fn keep(&self, to: &Path) {
        crate::tester::copy(self.root.path(), to);
    }

    /// Brings back what was kept.
    pub fn bring_back(&self, from: &Path) {
        for entry in fs::read_dir(self.root.path()).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                fs::remove_dir_all(path).unwrap();
            } else {
                fs::remove_file(path).unwrap();
            }
        }
        crate::tester::copy(from, self.root.path());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _gone = self.process.kill();
        let _gone = self.process.wait();
    }
}

/// The settings of a target below a prefix of the server's bucket, as site.toml has them.
pub fn target(port: u16, prefix: &str) -> String {
    format!(
        "\n[publish.cdn]\ntype = \"s3\"\nendpoint = \"http://127.0.0.1:{port}\"\n\
         region = \"eu-north-1\"\nbucket = \"{BUCKET}\"\nprefix = \"{prefix}\"\npath_style = true\n"
    )
}

/// The files of a folder by their path, with `/`.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let walk = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    walk.filter(|entry| entry.file_type().is_file())
        .filter_map(|entry| {
            let name = entry.path().strip_prefix(folder).unwrap().to_str()?.replace('\\', "/");
            Some((name, fs::read(entry.path()).ok()?))
        })
        .collect()
}

/// As the server writes keys in names: of the alphabet for addresses, not filled up.
fn base64(text: &str) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut encoded = String::new();
    for three in text.as_bytes().chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..=three.len() {
            encoded.push(char::from(DIGITS[(bits >> (18 - 6 * place) & 63) as usize]));
        }
    }
    encoded
}
