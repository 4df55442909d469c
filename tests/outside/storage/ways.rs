//! Ways to a server: over TLS with a company's own authority, through a company's proxy to a name of
//! the bucket's own, and to a server that knows less.

use std::fs;
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::proxy::{Faults, Proxy};
use super::server::Server;
use super::{KEYS, aim, assert_holds, change, publish, shop};
use crate::program::program;
use crate::tester::Tester;

/// Changes the target in site.toml.
fn set(site: &Tester, old: &str, new: &str) {
    let file = site.path().join("content/site.toml");
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains(old), "{text}");
    fs::write(file, text.replace(old, new)).unwrap();
}

#[test]
fn a_server_that_does_not_know_conditions_gets_the_site_without() {
    let Some(server) = Server::start() else { return };
    let faults = Faults { not_conditional: true, ..Faults::default() };
    let proxy = Proxy::to(server.port(), faults);
    let shop = shop(proxy.port());
    let output = publish(&shop, &[]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert_holds(&server, &shop, "2026-11-23");
    change(&shop);
    assert_eq!(publish(&shop, &["--today", "2026-11-24"]).code, 0);
    assert_holds(&server, &shop, "2026-11-24");
}

#[test]
fn a_bucket_with_a_name_of_its_own_is_reached_through_a_proxy() {
    let Some(server) = Server::start_with(&["--domain", "storage.example"]) else { return };
    let faults = Faults { connects: true, ..Faults::default() };
    let proxy = Proxy::to(server.port(), faults);
    let shop = shop(9);
    set(&shop, "http://127.0.0.1:9", "http://storage.example");
    set(&shop, "path_style = true", "path_style = false");
    let way = format!("http://127.0.0.1:{}", proxy.port());
    let with = [&KEYS[..], &[("ALL_PROXY", way.as_str())]].concat();
    let output = shop.run_with(&["publish"], &with);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert_holds(&server, &shop, "2026-11-23");
    let asked = proxy.requests();
    let page = "PUT /om/integritet/sv/personuppgifter/index.html";
    assert!(asked.iter().any(|line| line.starts_with(page)), "{asked:?}");
}

/// nginx with a certificate of an authority that no one else trusts, before the server.
struct Encrypted {
    process: Child,
    folder: Tester,
    port: u16,
}

impl Encrypted {
    fn start(server: &Server) -> Option<Encrypted> {
        let (nginx, openssl) = (program("nginx")?, program("openssl")?);
        let folder = Tester::empty();
        let script =
            "openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 2 \
            -subj '/CN=Authority of a company' -addext basicConstraints=critical,CA:TRUE
            openssl req -newkey rsa:2048 -nodes -keyout own.key -out own.csr -subj /CN=localhost
            printf 'subjectAltName=DNS:localhost\\nextendedKeyUsage=serverAuth\\n' > own.ext
            openssl x509 -req -in own.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 \
            -extfile own.ext -out own.pem";
        let mut command = Command::new("sh");
        let output = command.args(["-ec", script]).current_dir(folder.path()).output().unwrap();
        assert!(
            output.status.success(),
            "{openssl:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let at = folder.path().display();
        let settings = format!(
            "daemon off; master_process off; pid {at}/pid; error_log /dev/null;\nevents {{}}\n\
             http {{ access_log off; client_body_temp_path {at}/body; proxy_temp_path {at}/proxy;\n\
             server {{ listen 127.0.0.1:{port} ssl; server_name localhost;\n\
             ssl_certificate {at}/own.pem; ssl_certificate_key {at}/own.key;\n\
             location / {{ proxy_pass http://127.0.0.1:{}; proxy_set_header Host $http_host; }} }} }}\n",
            server.port(),
        );
        let folder = folder.file("nginx.conf", settings);
        let mut command = Command::new(nginx);
        command.arg("-c").arg(folder.path().join("nginx.conf")).stderr(Stdio::null());
        let process = command.spawn().unwrap();
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(20), "nginx does not start");
            std::thread::sleep(Duration::from_millis(5));
        }
        Some(Encrypted { process, folder, port })
    }
}

impl Drop for Encrypted {
    fn drop(&mut self) {
        let _gone = self.process.kill();
        let _gone = self.process.wait();
    }
}

#[test]
fn a_certificate_counts_where_the_system_trusts_its_authority() {
    let Some(server) = Server::start() else { return };
    let Some(encrypted) = Encrypted::start(&server) else { return };
    let shop = shop(9);
    aim(&shop, 9);
    let address = format!("https://localhost:{}", encrypted.port);
    set(&shop, "http://127.0.0.1:9", &address);
    let output = publish(&shop, &[]);
    assert_eq!(output.code, 2);
    assert!(output.stderr.contains("certificate"), "{}", output.stderr);
    assert!(server.objects("").is_empty());

    let authority = encrypted.folder.path().join("ca.pem");
    let trusted = [&KEYS[..], &[("SSL_CERT_FILE", authority.to_str().unwrap())]].concat();
    let output = shop.run_with(&["publish"], &trusted);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert_holds(&server, &shop, "2026-11-23");
}
