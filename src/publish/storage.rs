//! [I/O] S3-compatible object storage: reads, puts and deletes objects, and tries again when the
//! server fails or the connection is cut.
//!
//! In: a target of `site.toml` and its keys. Out: what the storage answers; an error contains the
//! answer, and never a key or a signed address.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context as _, anyhow, bail};
use rusty_s3::actions::{DeleteObject, GetObject, ListObjectsV2, PutObject, S3Action};
use rusty_s3::{Bucket, UrlStyle};
use ureq::Agent;

use super::credentials::Credentials;
use super::retry::waits;
use crate::limits;
use crate::listing::Digest;
use crate::model::Target;
use crate::net::agent;
use crate::render::media_type::{cache_control, content_type};

/// Marks an object as klartext's own; the value is the hash of its bytes.
const MARK: &str = "x-amz-meta-klartext";
/// How long a signed address may be used.
const SIGNED_FOR: Duration = Duration::from_secs(600);
/// The largest answer that says what was done, or lists a thousand names.
const LARGEST_ANSWER: u64 = 8 * 1024 * 1024;

/// A folder of a bucket.
pub struct Storage {
    bucket: Bucket,
    /// Before each name; empty, or with a slash at its end.
    prefix: String,
    credentials: Credentials,
    agent: Agent,
    /// Whether the server knows `If-None-Match` on a PUT.
    is_conditional: AtomicBool,
}

/// An object of the storage.
pub struct Object {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether klartext put it there.
    pub is_marked: bool,
}

/// When an object may be put.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// If nothing has its name, or klartext put there what has.
    Free,
    /// In place of one of ours.
    Always,
}

/// One request, but for its signature.
enum Request<'a> {
    Get,
    Put(&'a [u8], When),
    Delete,
    /// What objects there are.
    List,
}

struct Answer {
    status: u16,
    body: Vec<u8>,
    is_marked: bool,
}

impl Storage {
    /// The storage of a target.
    ///
    /// # Errors
    /// When its settings are not a valid address.
    pub fn new(target: &Target, credentials: Credentials) -> anyhow::Result<Storage> {
        let (Some(endpoint), Some(region), Some(bucket)) =
            (&target.endpoint, &target.region, &target.bucket)
        else {
            bail!("`endpoint`, `region` and `bucket` are needed");
        };
        let style = match target.path_style {
            Some(true) => UrlStyle::Path,
            _ => UrlStyle::VirtualHost,
        };
        let address =
            endpoint.parse().with_context(|| format!("`{endpoint}` is not a valid address"))?;
        let bucket = Bucket::new(address, style, bucket.clone(), region.clone())
            .map_err(|error| {
                let hint = match style {
                    UrlStyle::Path => "",
                    UrlStyle::VirtualHost => {
                        "; if the bucket's name belongs in the path of addresses, and not before the \
                         server's name, write `path_style = true`"
                    }
                };
                anyhow!("`{endpoint}` with the bucket `{bucket}`: {error}{hint}")
            })?;
        let prefix = target.prefix.as_deref().unwrap_or_default().trim_matches('/');
        let slash = if prefix.is_empty() { "" } else { "/" };
        Ok(Storage {
            bucket,
            prefix: format!("{prefix}{slash}"),
            credentials,
            agent: agent(),
            is_conditional: AtomicBool::new(true),
        })
    }

    /// How messages name an object: the bucket and the key.
    pub fn shown(&self, name: &str) -> String {
        format!("{}/{}{name}", self.bucket.name(), self.prefix)
    }

    /// The object of this name; none if there is no such object.
    pub fn get(&self, name: &str) -> anyhow::Result<Option<Object>> {
        let answer = self.ask(name, &Request::Get)?;
        match answer.status {
            200 => Ok(Some(Object { bytes: answer.body, is_marked: answer.is_marked })),
            404 if !is_no_bucket(&answer) => Ok(None),
            _ => Err(self.refused(name, "read", &answer)),
        }
    }

    /// The names of up to 1,000 objects there, whoever put them.
    pub fn names(&self) -> anyhow::Result<Vec<String>> {
        let answer = self.ask("", &Request::List)?;
        if answer.status != 200 {
            return Err(self.refused("", "list", &answer));
        }
        let text = String::from_utf8_lossy(&answer.body);
        let listed = ListObjectsV2::parse_response(&text)
            .with_context(|| format!("cannot read the list of `{}`", self.shown("")))?;
        let keys = listed.contents.into_iter().map(|object| object.key);
        Ok(keys.filter_map(|key| Some(key.strip_prefix(&self.prefix)?.to_owned())).collect())
    }

    /// Puts an object.
    ///
    /// # Errors
    /// When another's object has the name, or the storage does not take it.
    pub fn put(&self, name: &str, bytes: &[u8], when: When) -> anyhow::Result<()> {
        let is_conditional = self.is_conditional.load(Ordering::Relaxed);
        let when = if is_conditional { when } else { When::Always };
        let answer = self.ask(name, &Request::Put(bytes, when))?;
        match (answer.status, when) {
            (200..=204, _) => Ok(()),
            // It exists: put by this very request, whose answer was cut off, by a run that was
            // stopped, or by others.
            (409 | 412, When::Free) => match self.get(name)? {
                Some(object) if object.bytes == bytes => Ok(()),
                Some(object) if !object.is_marked => bail!(
                    "`{}` was not made by klartext and is in the way: move it, or choose another \
                     `prefix`",
                    self.shown(name)
                ),
                _ => self.put(name, bytes, When::Always),
            },
            (400 | 501, When::Free) if is_not_known(&answer) => {
                self.is_conditional.store(false, Ordering::Relaxed);
                self.put(name, bytes, When::Always)
            }
            _ => Err(self.refused(name, "put", &answer)),
        }
    }

    /// Deletes an object; one that is gone already is as good.
    pub fn delete(&self, name: &str) -> anyhow::Result<()> {
        let answer = self.ask(name, &Request::Delete)?;
        match answer.status {
            200..=204 | 404 => Ok(()),
            _ => Err(self.refused(name, "delete", &answer)),
        }
    }

    /// Repeats a request until the answer is not a temporary error.
    fn ask(&self, name: &str, request: &Request<'_>) -> anyhow::Result<Answer> {
        let mut waits = waits(name);
        loop {
            let answer = self.once(name, request);
            let is_temporary = match &answer {
                Ok(answer) => matches!(answer.status, 408 | 429 | 500 | 502..=599),
                // Another one would be as large.
                Err(error) => !matches!(error, ureq::Error::BodyExceedsLimit(_)),
            };
            let wait = if is_temporary { waits.next() } else { None };
            match (wait, answer) {
                (Some(wait), _) => sleep(wait),
                (None, Ok(answer)) => return Ok(answer),
                (None, Err(ureq::Error::BodyExceedsLimit(most))) => bail!(
                    "`{}` has more than {most} bytes, which klartext never puts there; look what \
                     it is, and remove it",
                    self.shown(name)
                ),
                (None, Err(error)) => {
                    let error = self.credentials.hide(&error.to_string());
                    bail!("no answer about `{}`: {error}", self.shown(name));
                }
            }
        }
    }

    fn once(&self, name: &str, request: &Request<'_>) -> Result<Answer, ureq::Error> {
        let keys = Some(self.credentials.signer());
        let key = format!("{}{name}", self.prefix);
        let answer = match request {
            Request::Get => {
                let action = GetObject::new(&self.bucket, keys, &key);
                self.agent.get(String::from(action.sign(SIGNED_FOR))).call()
            }
            Request::Delete => {
                let action = DeleteObject::new(&self.bucket, keys, &key);
                self.agent.delete(String::from(action.sign(SIGNED_FOR))).call()
            }
            Request::List => {
                let mut list = ListObjectsV2::new(&self.bucket, keys);
                list.with_prefix(self.prefix.as_str());
                self.agent.get(String::from(list.sign(SIGNED_FOR))).call()
            }
            Request::Put(bytes, when) => self.send(&key, name, bytes, *when),
        };
        let mut answer = answer?;
        let is_marked = answer.headers().contains_key(MARK);
        let largest = match request {
            Request::Get => limits::LISTING,
            _ => LARGEST_ANSWER,
        };
        let body = answer.body_mut().with_config().limit(largest).read_to_vec()?;
        Ok(Answer { status: answer.status().as_u16(), body, is_marked })
    }

    fn send(
        &self,
        key: &str,
        name: &str,
        bytes: &[u8],
        when: When,
    ) -> Result<ureq::http::Response<ureq::Body>, ureq::Error> {
        let mark = Digest::of(bytes).to_string();
        let mut action = PutObject::new(&self.bucket, Some(self.credentials.signer()), key);
        // What begins with `x-amz-` must be part of what is signed.
        action.headers_mut().insert(MARK, mark.as_str());
        let mut request = self
            .agent
            .put(String::from(action.sign(SIGNED_FOR)))
            .header(MARK, &mark)
            .header("Content-Type", content_type(name))
            .header("Cache-Control", cache_control(name));
        if when == When::Free {
            request = request.header("If-None-Match", "*");
        }
        request.send(bytes)
    }

    /// What the storage answers when it refuses, and what to check.
    fn refused(&self, name: &str, verb: &str, answer: &Answer) -> anyhow::Error {
        let text = String::from_utf8_lossy(&answer.body);
        let code = element(&text, "Code").unwrap_or_default();
        let message = element(&text, "Message").unwrap_or_default();
        let hint = match answer.status {
            _ if is_no_bucket(answer) => "create the bucket, or correct `bucket`",
            300..=308 => "the storage is at another address: correct `endpoint` and `region`",
            401 | 403 => {
                "check the keys in the environment, `region`, and whether the keys may list the \
                 bucket and read, put and delete objects in it"
            }
            _ => "run again: it goes on from here",
        };
        let answer = self.credentials.hide(&format!("{} {code} {message}", answer.status));
        let answer = answer.trim_end();
        anyhow!("the storage does not {verb} `{}`: {answer}; {hint}", self.shown(name))
    }
}

/// The text of an XML element; answers are small and flat.
fn element<'a>(xml: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = xml.split_once(&format!("<{name}>"))?;
    Some(rest.split_once("</")?.0)
}

fn is_no_bucket(answer: &Answer) -> bool {
    String::from_utf8_lossy(&answer.body).contains("<Code>NoSuchBucket</Code>")
}

fn is_not_known(answer: &Answer) -> bool {
    String::from_utf8_lossy(&answer.body).contains("<Code>NotImplemented</Code>")
}
