//! A web server for a folder, as a company's would be; only for tests.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;

use tiny_http::{Header, Response, Server};

/// Serves a folder below a path of its own until it is dropped.
pub struct Folder {
    server: Arc<Server>,
    base: String,
    thread: Option<JoinHandle<()>>,
}

impl Folder {
    /// Serves `folder` at `base`, such as `/` or `/integritet/`; with headers for every answer.
    pub fn serve(folder: &Path, base: &str, headers: &[(&str, &str)]) -> Folder {
        let server = Arc::new(Server::http("127.0.0.1:0").unwrap());
        let headers: Vec<Header> =
            headers.iter().map(|(name, value)| header(name, value)).collect();
        let (listening, folder, below) = (server.clone(), folder.to_owned(), base.to_owned());
        let thread = std::thread::spawn(move || {
            for request in listening.incoming_requests() {
                let answer = answer(&folder, &below, request.url());
                let mut response = match answer {
                    Some((bytes, kind)) => {
                        Response::from_data(bytes).with_header(header("Content-Type", kind))
                    }
                    None => Response::from_data("not found").with_status_code(404),
                };
                headers.iter().for_each(|header| response.add_header(header.clone()));
                // The browser may have gone; that is not an error here.
                let _gone = request.respond(response);
            }
        });
        Folder { server, base: base.to_owned(), thread: Some(thread) }
    }

    /// A full address of the site.
    pub fn address(&self, path: &str) -> String {
        format!("http://{}{}{path}", self.server.server_addr(), self.base)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        self.server.unblock();
        if let Some(thread) = self.thread.take() {
            thread.join().unwrap();
        }
    }
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).unwrap()
}

fn answer(folder: &Path, base: &str, url: &str) -> Option<(Vec<u8>, &'static str)> {
    let path = decoded(url.split(['?', '#']).next()?.strip_prefix(base)?);
    let mut file: PathBuf = folder.join(&path);
    if path.is_empty() || path.ends_with('/') {
        file.push("index.html");
    }
    let kind = match file.extension()?.to_str()? {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "json" | "jsonld" => "application/json",
        "atom" => "application/atom+xml",
        "xml" => "application/xml",
        "md" | "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
    Some((fs::read(file).ok()?, kind))
}

/// A path with its `%20` and the like read.
fn decoded(path: &str) -> String {
    let mut parts = path.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let (code, rest) = part.split_at(2);
        bytes.push(u8::from_str_radix(code, 16).unwrap());
        bytes.extend(rest.as_bytes());
    }
    String::from_utf8(bytes).unwrap()
}
