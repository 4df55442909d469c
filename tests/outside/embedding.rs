//! A notice's part inside other people's pages, as docs/EMBEDDING.md says: in a browser, included by
//! servers and by a generator of sites.

use std::fs;

use klartext::internals::document::Section;
use klartext::internals::version::Record;

use crate::program::{node, printed, program, script};
use crate::server::Folder;
use crate::tester::{Tester, copy, source};

/// The example, built for an address.
fn site(base_url: &str) -> Tester {
    let site = Tester::empty();
    copy(&source("content"), &site.path().join("content"));
    let settings = site.read("content/site.toml");
    let line = settings.lines().find(|line| line.starts_with("base_url")).unwrap();
    let settings = settings.replace(line, &format!("base_url = \"{base_url}\""));
    let site = site.file("content/site.toml", settings);
    let output = site.run(&["build"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    site
}

/// What the program's own site says in the article.
fn released_words() -> String {
    let file = source("content/cloudist/versions/2026-11-23.json");
    let record = Record::read(&fs::read(file).unwrap()).unwrap();
    let sections = record.document("sv").unwrap().sections.iter();
    // The label and the letters have their own pages and are not in the fragment.
    let within = |section: &&Section| !["label", "letters"].contains(&section.id.as_str());
    let units = sections.filter(within).flat_map(Section::units);
    letters(&units.map(|unit| unit.text()).collect::<Vec<_>>().join(" "))
}

/// The text of elements has no blanks between them.
fn letters(words: &str) -> String {
    words.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// A page of a server that has just been started.
fn fetched(curl: &std::path::Path, port: u16, file: &str) -> String {
    let begun = std::time::Instant::now();
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(begun.elapsed() < std::time::Duration::from_secs(20), "the server does not start");
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let address = format!("http://127.0.0.1:{port}/{file}");
    let mut command = std::process::Command::new(curl);
    printed(&command.args(["--silent", "--show-error", "--fail", &address]).output().unwrap())
}

/// A code block of the manual, by its language and what it holds.
fn block(language: &str, holds: &str) -> String {
    let manual = fs::read_to_string(source("docs/EMBEDDING.md")).unwrap();
    let mark = format!("```{language}\n");
    let blocks = manual.split(&mark).skip(1);
    let mut blocks = blocks.map(|block| block.split("```").next().unwrap());
    blocks.find(|block| block.contains(holds)).unwrap().to_owned()
}

/// A page of another site, with elements of all kinds of its own.
fn host(head: &str, middle: &str) -> String {
    format!(
        "<!doctype html><html lang=\"sv\"><head><meta charset=\"utf-8\"><title>Bolaget</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><link rel=\"icon\" href=\"data:,\">\
         {head}</head><body><main class=\"container\"><div id=\"host\"><h1>Policy</h1><h2>Om oss</h2>\
         <p class=\"note\">Hej <a href=\"/\">hem</a> <strong>du</strong></p><ul><li>ett</li></ul>\
         <dl><dt>a</dt><dd>b</dd></dl><table><tr><th>a</th><td>b</td></tr></table></div>\
         {middle}</main></body></html>"
    )
}

/// Styles of a host that reset everything that browsers provide.
const HOSTILE: &str = "<style>*,*::before,*::after{box-sizing:border-box;margin:0;padding:0;border:0;\
     font:inherit;color:inherit;background:none;list-style:none;text-decoration:none;\
     vertical-align:baseline}h1,h2,h3,h4,h5,h6{font-size:100%;font-weight:normal;text-transform:uppercase}\
     p{font-size:.7rem;line-height:1}li{display:inline;float:left}table,tr,td,th{display:block}\
     dt,dd{display:inline;float:left;width:50%}section,article{float:left;width:20rem}\
     a{color:red}em,strong{font-style:normal;font-weight:400}</style>";

fn look(how: &str, address: &str, away: &str) -> Option<()> {
    let said = printed(&script("embedding.mjs", &[how, address, away])?);
    let (faults, words) = said.trim_end().rsplit_once('\n').unwrap_or(("", said.trim_end()));
    assert_eq!(faults, "");
    assert_eq!(letters(words), released_words());
    Some(())
}

const FRAGMENT: &str = "public/sv/personuppgiftspolicy/fragment.html";

#[test]
fn it_survives_a_hostile_reset() {
    let site = site("https://www.example.se/integritet/");
    let page = host(HOSTILE, &site.read(FRAGMENT));
    let site = site.file("host/index.html", page);
    let served = Folder::serve(&site.path().join("host"), "/", &[]);
    look("inside", &served.address("index.html"), "");
}

#[test]
fn it_works_in_a_common_framework() {
    let bootstrap = source("tests/outside/node_modules/bootstrap/dist/css/bootstrap.css");
    let Ok(bootstrap) = fs::read(bootstrap) else {
        let _missing = script("embedding.mjs", &[]);
        return;
    };
    let site = site("https://www.example.se/integritet/");
    let link = "<link rel=\"stylesheet\" href=\"bootstrap.css\">";
    let page = host(link, &site.read(FRAGMENT));
    let site = site.file("host/index.html", page).file("host/bootstrap.css", bootstrap);
    let served = Folder::serve(&site.path().join("host"), "/", &[]);
    look("inside", &served.address("index.html"), "");
}

/// The script and the policy of the manual, on two servers.
#[test]
fn a_page_fetches_it_as_the_manual_says() {
    let allow = [("Access-Control-Allow-Origin", "*")];
    // The site's own address is known when it is served: first an empty folder, then the site.
    let folder = Tester::empty();
    let served = Folder::serve(folder.path(), "/integritet/", &allow);
    let site = site(&served.address(""));
    copy(&site.path().join("public"), folder.path());
    let here =
        |text: String| text.replace("https://www.example.se/integritet/", &served.address(""));
    let origin = served.address("").replace("/integritet/", "");
    let policy = block("text", "script-src").trim().replace("https://www.example.se", &origin);
    let policy = format!("default-src 'none'; img-src data:; {policy}");
    let page = host("", &here(block("html", "data-notice")));
    let host = Tester::empty().file("index.html", page).file("notice.js", block("js", "fetch"));
    let csp = [("Content-Security-Policy", policy.as_str())];
    let host_server = Folder::serve(host.path(), "/", &csp);
    look("fetched", &host_server.address("index.html"), &origin);
}

/// What a server includes, and what a generator fetches, is the file that the program prints.
#[test]
fn the_shell_lines_of_the_manual_give_the_same_part() {
    let Some(curl) = program("curl") else { return };
    let folder = Tester::empty();
    let served = Folder::serve(folder.path(), "/integritet/", &[]);
    let site = site(&served.address(""));
    copy(&site.path().join("public"), folder.path());
    let line =
        block("sh", "curl").replace("https://www.example.se/integritet/", &served.address(""));
    let work = Tester::empty().file("_includes/.keep", "");
    let done = std::process::Command::new("sh")
        .args(["-c", &line])
        .current_dir(work.path())
        .env("PATH", format!("{}:/usr/bin:/bin", curl.parent().unwrap().display()))
        .status()
        .unwrap();
    assert!(done.success());
    let fetched = work.read("_includes/privacy.html");
    assert_eq!(fetched, site.read(FRAGMENT));
    let line = block("sh", "klartext export");
    let arguments: Vec<&str> = line.split_whitespace().skip(1).collect();
    let site = site.file("_includes/.keep", "");
    assert_eq!(site.run(&arguments).code, 0);
    assert_eq!(site.read("_includes/privacy.html"), fetched);
}

/// Another site's server that runs until it is dropped.
struct Running(std::process::Child);

impl Running {
    /// Starts it in a group of its own, as Apache ends its whole group when it is asked to end.
    fn start(command: &mut std::process::Command) -> Running {
        use std::os::unix::process::CommandExt;
        Running(command.process_group(0).stderr(std::process::Stdio::null()).spawn().unwrap())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Asked and not killed, these servers end their workers themselves.
        let _gone = std::process::Command::new("kill").arg(self.0.id().to_string()).status();
        let _gone = self.0.wait();
    }
}

fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A company's folder of pages with a notice below `/integritet/`, and one page that includes it.
fn web_root(file: &str, line: &str) -> (Tester, String) {
    let site = site("https://www.example.se/integritet/");
    let root = Tester::empty().file(file, host("", line));
    copy(&site.path().join("public"), &root.path().join("integritet"));
    let whole = site.read(FRAGMENT);
    (root, whole.trim_end().to_owned())
}

#[test]
fn nginx_includes_it_as_the_manual_says() {
    let (Some(nginx), Some(curl)) = (program("nginx"), program("curl")) else { return };
    let (root, part) = web_root("index.html", &block("html", "#include"));
    let port = free_port();
    let folder = root.path().display();
    let settings = format!(
        "daemon off; master_process off; pid {folder}/pid; error_log /dev/null;\nevents {{}}\n\
         http {{ access_log off; types {{ text/html html; }}\n\
         server {{ listen 127.0.0.1:{port}; root {folder}; ssi on; }} }}\n"
    );
    let root = root.file("nginx.conf", settings);
    let mut command = std::process::Command::new(nginx);
    command.arg("-c").arg(root.path().join("nginx.conf"));
    let _server = Running::start(&mut command);
    let page = fetched(&curl, port, "index.html");
    assert!(page.contains(&part), "{page}");
}

#[test]
fn apache_includes_it_as_the_manual_says() {
    let (Some(apache), Some(curl)) = (program("apache2"), program("curl")) else { return };
    let (root, part) = web_root("index.html", &block("html", "#include"));
    let port = free_port();
    let folder = root.path().display();
    let modules = ["mpm_prefork", "authz_core", "mime", "filter", "include"]
        .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"));
    let settings = format!(
        "ServerName localhost\nListen 127.0.0.1:{port}\nPidFile {folder}/pid\nErrorLog /dev/null\n\
         Mutex file:{folder}\nTypesConfig /dev/null\nAddType text/html .html\n{}\
         User nobody\nGroup nogroup\nDocumentRoot {folder}\n\
         <Directory {folder}>\nRequire all granted\n{}</Directory>\n",
        modules.concat(),
        block("apache", "Includes"),
    );
    let root = root.file("apache.conf", settings);
    open_to_all(root.path());
    let mut command = std::process::Command::new(apache);
    command.arg("-D").arg("FOREGROUND").arg("-f").arg(root.path().join("apache.conf"));
    let _server = Running::start(&mut command);
    let page = fetched(&curl, port, "index.html");
    assert!(page.contains(&part), "{page}");
}

/// Only its owner can read a temporary folder; a server that root started runs as another user.
fn open_to_all(folder: &std::path::Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn php_includes_it_as_the_manual_says() {
    let (Some(php), Some(curl)) = (program("php"), program("curl")) else { return };
    let (root, part) = web_root("index.php", &block("php", "readfile"));
    let port = free_port();
    let mut command = std::process::Command::new(php);
    command.args(["-q", "-S", &format!("127.0.0.1:{port}"), "-t"]).arg(root.path());
    let _server = Running::start(&mut command);
    let page = fetched(&curl, port, "index.php");
    assert!(page.contains(&part), "{page}");
}

#[test]
fn a_static_site_generator_includes_it_as_the_manual_says() {
    let site = site("https://www.example.se/integritet/");
    let part = site.read(FRAGMENT);
    let folder = Tester::empty()
        .file("_includes/privacy.html", &part)
        .file("policy.html", host("", &block("liquid", "\"privacy.html\"")));
    let script = source("tests/outside/node_modules/@11ty/eleventy/cmd.cjs");
    let Some(mut command) = node(script.to_str().unwrap()) else { return };
    printed(&command.arg("--quiet").current_dir(folder.path()).output().unwrap());
    assert!(folder.read("_site/policy/index.html").contains(part.trim_end()));
}
