//! The headers that `export` makes for web servers: under them every page works, and the servers
//! that they are for read them.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::pages::example;
use crate::program::{printed, program, script};
use crate::server::Folder;
use crate::tester::Tester;

fn export(site: &Tester, form: &str) -> String {
    let output = site.run(&["export", form]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    output.stdout
}

/// The headers of `_headers` for each of its places.
fn places(text: &str) -> BTreeMap<String, Vec<(String, String)>> {
    let mut places: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    let mut place = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        match line.strip_prefix("  ") {
            Some(header) => {
                let (name, value) = header.split_once(": ").unwrap();
                places.get_mut(&place).unwrap().push((name.into(), value.into()));
            }
            None => {
                line.clone_into(&mut place);
                places.insert(place.clone(), Vec::new());
            }
        }
    }
    places
}

/// Every page of the site, of all kinds, with its own policy and that of the header.
#[test]
fn every_page_works_under_the_headers() {
    let site = example();
    let places = places(&export(&site, "headers"));
    let all: Vec<(&str, &str)> =
        places["/integritet/*"].iter().map(|(name, value)| (&**name, &**value)).collect();
    let policy = all.iter().find(|(name, _)| *name == "Content-Security-Policy").unwrap().1;
    assert!(policy.starts_with("default-src 'none'") && policy.ends_with("frame-ancestors 'self'"));
    assert!(places["/integritet/static/*"][0].1.contains("immutable"));
    let public = site.path().join("public");
    let served = Folder::serve(&public, "/integritet/", &all);
    let files = walkdir::WalkDir::new(&public).sort_by_file_name().into_iter().map(Result::unwrap);
    let pages = files.filter(|file| file.file_name() == "index.html");
    let addresses: Vec<String> = pages
        .map(|file| {
            let name = file.path().strip_prefix(&public).unwrap().to_str().unwrap().to_owned();
            served.address(&name)
        })
        .collect();
    assert!(addresses.len() > 20, "{}", addresses.len());
    let arguments: Vec<&str> = addresses.iter().map(String::as_str).collect();
    let Some(output) = script("headers.mjs", &arguments) else { return };
    assert_eq!(printed(&output), format!("{} pages\n", addresses.len()));
}

/// A web server that ends with the test.
struct Running {
    child: Child,
    port: u16,
}

impl Running {
    fn start(command: &mut Command, port: u16) -> Running {
        let child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let mut running = Running { child, port };
        for _ in 0..100 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return running;
            }
            if running.child.try_wait().unwrap().is_some() {
                break;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        let _killed = running.child.kill();
        let mut said = String::new();
        running.child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        panic!("the server does not start: {said}");
    }

    /// The head of an answer.
    fn head(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        write!(stream, "GET {path} HTTP/1.0\r\nHost: localhost\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer).into_owned();
        answer.split("\r\n\r\n").next().unwrap().to_owned()
    }

    /// What the snippets promise, of one server.
    fn keeps_its_word(&self, site: &Tester) {
        let page = self.head("/integritet/sv/personuppgiftspolicy/");
        assert!(page.contains(" 200 "), "{page}");
        for header in [
            "Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
            "X-Content-Type-Options: nosniff",
            "Referrer-Policy: no-referrer",
            "Cache-Control: public, max-age=0, must-revalidate",
            "Content-Type: text/html",
        ] {
            assert_eq!(page.matches(header).count(), 1, "{header}\n{page}");
        }
        let files = fs::read_dir(site.path().join("public/static")).unwrap();
        for file in files.map(|file| file.unwrap().file_name().into_string().unwrap()) {
            let head = self.head(&format!("/integritet/static/{file}"));
            assert_eq!(head.matches("Cache-Control: ").count(), 1, "{file}: {head}");
            assert!(head.contains("Cache-Control: public, max-age=31536000, immutable"), "{head}");
            assert!(head.contains("nosniff") && !head.contains("octet-stream"), "{file}: {head}");
        }
        let text = self.head("/integritet/sv/personuppgiftspolicy/notice.md");
        assert!(text.contains("Content-Type: text/markdown; charset=utf-8"), "{text}");
        let data = self.head("/integritet/sv/personuppgiftspolicy/notice.jsonld");
        assert!(data.contains("Content-Type: application/ld+json"), "{data}");
        let own = self.head("/integritet/.klartext/listing");
        assert!(own.contains(" 404 "), "{own}");
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _gone = self.child.kill();
        let _gone = self.child.wait();
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A folder that a server's own user may read, with the site at `/integritet/` below it.
fn document_root(site: &Tester) -> std::path::PathBuf {
    let root = site.path().join("root");
    copy_tree(&site.path().join("public"), &root.join("integritet"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(site.path(), fs::Permissions::from_mode(0o755)).unwrap();
    }
    root
}

fn copy_tree(from: &Path, to: &Path) {
    for file in walkdir::WalkDir::new(from).into_iter().map(Result::unwrap) {
        let target = to.join(file.path().strip_prefix(from).unwrap());
        if file.file_type().is_dir() {
            fs::create_dir_all(&target).unwrap();
        } else {
            fs::copy(file.path(), &target).unwrap();
        }
    }
}

#[test]
fn nginx_sends_the_headers() {
    let Some(nginx) = program("nginx") else { return };
    let site = example();
    let (root, port) = (document_root(&site), free_port());
    fs::copy("/etc/nginx/mime.types", site.path().join("mime.types")).unwrap();
    let folder = site.path().display();
    let configuration = format!(
        "daemon off;\nmaster_process off;\npid {folder}/pid;\nerror_log stderr;\nevents {{}}\nhttp {{\n\
         access_log off;\nserver {{\nlisten 127.0.0.1:{port};\nroot {};\n{}\n}}\n}}\n",
        root.display(),
        export(&site, "nginx")
    );
    let file = site.path().join("nginx.conf");
    fs::write(&file, configuration).unwrap();
    let mut command = Command::new(nginx);
    command.arg("-p").arg(site.path()).arg("-e").arg("stderr").arg("-c").arg(&file);
    Running::start(&mut command, port).keeps_its_word(&site);
}

#[test]
fn apache_sends_the_headers() {
    let Some(apache) = program("apache2") else { return };
    let site = example();
    let (root, port) = (document_root(&site), free_port());
    fs::write(root.join("integritet/.htaccess"), export(&site, "apache")).unwrap();
    let modules = ["mpm_event", "authz_core", "headers", "mime", "alias", "dir"];
    let modules = modules
        .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"));
    let (folder, root) = (site.path().display(), root.display());
    let configuration = format!(
        "{}ServerRoot {folder}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {folder}/pid\n\
         ErrorLog /dev/stderr\nUser nobody\nGroup nogroup\nTypesConfig /etc/mime.types\nDirectoryIndex index.html\n\
         DocumentRoot {root}\n<Directory {root}>\nAllowOverride All\nRequire all granted\n</Directory>\n",
        modules.concat()
    );
    let file = site.path().join("apache.conf");
    fs::write(&file, configuration).unwrap();
    let mut command = Command::new(apache);
    command.arg("-X").arg("-f").arg(&file);
    Running::start(&mut command, port).keeps_its_word(&site);
}
