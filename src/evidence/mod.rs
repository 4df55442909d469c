//! What a recording of a website shows: bytes of a file → [`Evidence`], plain data.
//!
//! In: an inspection of the Website Evidence Collector, a HAR, a storage state of Playwright, or a list
//! of cookies. Out: names of cookies and stored items, hosts, addresses without what follows `?`. The
//! values of cookies, queries and bodies are skipped while the file is read, and never kept.

mod address;
mod collector;
mod cookie_list;
mod har;
mod json;
mod page;
mod set_cookie;
mod state;
mod stored;

use std::collections::BTreeSet;
use std::io::Read;

use jiff::Timestamp;

pub use address::Address;
pub use json::{Fault, FaultKind};
pub use state::ConsentState;

use json::Json;

/// What a file shows, by what is asked of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    /// Which cookies are set.
    Cookies,
    /// What else is stored in the device for good.
    Stored,
    /// What is stored until the page is closed.
    Session,
    /// The hosts that the browser spoke to.
    Hosts,
    /// Where the page's links lead.
    Links,
    /// Where forms are sent.
    Forms,
    /// The fields of forms.
    Fields,
    /// Requests that only report.
    Beacons,
    /// Scripts that read canvas or fonts.
    DeviceReads,
}

/// All matters, in the order in which they are listed.
pub const MATTERS: [Matter; 9] = [
    Matter::Cookies,
    Matter::Stored,
    Matter::Session,
    Matter::Hosts,
    Matter::Beacons,
    Matter::DeviceReads,
    Matter::Links,
    Matter::Forms,
    Matter::Fields,
];

/// What kind of file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `inspection.json` of the Website Evidence Collector.
    Collector,
    /// A HAR with cookie headers.
    Har,
    /// A HAR without any cookie header, as browsers save it by default.
    SanitisedHar,
    /// A HAR of docs/recipes/record.mjs.
    RecordedHar,
    /// A storage state of Playwright.
    StorageState,
    /// A list of cookies.
    CookieList,
}

/// How long something lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasts {
    /// Until the browser is closed.
    Session,
    /// So many seconds from when it is set.
    Seconds(u64),
    /// Until a time; when it was set is not known.
    Until(Timestamp),
}

/// Where something is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Storage {
    /// A cookie.
    Cookie,
    /// Local storage.
    Local,
    /// Session storage.
    Session,
    /// A database of the browser.
    Database,
}

/// A place in a file of evidence. Its text is not shown: it may have values.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// The JSON path (`$.log.entries[3]`), in a file that has them.
    pub path: String,
}

/// A cookie or another stored item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenItem {
    /// Its name.
    pub name: String,
    /// The host, or the domain of a cookie.
    pub host: String,
    /// Where it is stored.
    pub storage: Storage,
    /// How long it lasts, where the file shows it.
    pub lasts: Option<Lasts>,
    /// The page it was seen on.
    pub page: Option<usize>,
    /// Where it was seen.
    pub place: Place,
}

/// A request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenHost {
    /// The host.
    pub host: String,
    /// The page that asked for it.
    pub page: Option<usize>,
    /// Where it was seen.
    pub place: Place,
}

/// A form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenForm {
    /// Where it is sent.
    pub action: Address,
    /// What its fields ask for, as browsers name it (`email`, `tel`, `name`); several words a field.
    pub fields: Vec<String>,
    /// Where it was seen.
    pub place: Place,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenLink {
    /// Where it leads.
    pub to: Address,
    /// Where it was seen.
    pub place: Place,
}

/// What scripts read of a device, by which it can be known again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DeviceRead {
    /// Pixels of a canvas.
    Canvas,
    /// Which fonts there are.
    Fonts,
}

/// What one file shows.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// The file as it was named.
    pub file: String,
    /// What kind of file it is.
    pub kind: Kind,
    /// What it shows.
    pub shows: BTreeSet<Matter>,
    /// Whether it is from before consent, or after refusing or accepting.
    pub state: Option<ConsentState>,
    /// When it was recorded.
    pub recorded: Option<Timestamp>,
    /// The pages that were opened, in order.
    pub pages: Vec<(Address, Place)>,
    /// Cookies and stored items.
    pub items: Vec<SeenItem>,
    /// The hosts of requests.
    pub hosts: Vec<SeenHost>,
    /// Hosts of requests that only report.
    pub beacons: Vec<SeenHost>,
    /// What scripts read, with the host of the script.
    pub device_reads: Vec<(DeviceRead, SeenHost)>,
    /// Forms.
    pub forms: Vec<SeenForm>,
    /// Links.
    pub links: Vec<SeenLink>,
}

impl Evidence {
    fn new(kind: Kind) -> Evidence {
        Evidence {
            file: String::new(),
            kind,
            shows: BTreeSet::new(),
            state: None,
            recorded: None,
            pages: Vec::new(),
            items: Vec::new(),
            hosts: Vec::new(),
            beacons: Vec::new(),
            device_reads: Vec::new(),
            forms: Vec::new(),
            links: Vec::new(),
        }
    }

    /// Whether it shows a matter.
    pub fn shows(&self, matter: Matter) -> bool {
        self.shows.contains(&matter)
    }

    /// How long an item lasts, in seconds from when the file was recorded, or from `today` where that is
    /// not known: then it is at least so long. `None` where the file does not show it.
    pub fn seconds(&self, item: &SeenItem, today: Timestamp) -> Option<u64> {
        match item.lasts? {
            Lasts::Session => Some(0),
            Lasts::Seconds(seconds) => Some(seconds),
            Lasts::Until(end) => {
                let start = self.recorded.unwrap_or(today);
                u64::try_from(end.as_second() - start.as_second()).ok()
            }
        }
    }
}

/// Reads a file of evidence by its name and its bytes, as they come.
///
/// # Errors
/// What is wrong with the file, and where.
pub fn read(name: &str, bytes: impl Read) -> Result<Evidence, Fault> {
    let mut head = Head::new(bytes);
    let evidence = match head.first_letter()? {
        Some(b'{' | b'[') => read_json(head),
        Some(_) => cookie_list::read(head),
        None => Err(Fault::of(FaultKind::Empty)),
    };
    let state = ConsentState::of_name(name);
    evidence.map(|evidence| Evidence { file: name.to_owned(), state, ..evidence })
}

/// What has been read of a file so far, by the keys at its top.
#[derive(Default)]
struct Top {
    har: Option<Evidence>,
    collector: collector::Inspection,
    stored: stored::StorageState,
}

fn read_json(bytes: impl Read) -> Result<Evidence, Fault> {
    let mut json = Json::new(bytes);
    let mut top = Top::default();
    if json.is_list()? {
        top.stored.read_cookies(&mut json)?;
        json.end()?;
        return Ok(top.stored.into_list());
    }
    json.object(&mut |json, key| {
        match key {
            "log" => top.har = Some(har::read(json)?),
            "cookies" => top.stored.read_cookies(json)?,
            "origins" => top.stored.read_origins(json)?,
            "recorded" => top.stored.recorded = json.time()?,
            key => top.collector.read(json, key)?,
        }
        Ok(())
    })?;
    json.end()?;
    match top {
        Top { har: Some(har), .. } => Ok(har),
        Top { collector, stored, .. } if collector.is_one() => Ok(collector.finish(stored)),
        Top { stored, .. } if stored.is_one() => Ok(stored.finish()),
        _ => Err(Fault::of(FaultKind::Unknown)),
    }
}

/// A file whose first bytes are looked at before it is read.
struct Head<R> {
    bytes: R,
    seen: Vec<u8>,
    at: usize,
}

/// How many blanks a file may begin with.
const BLANKS: usize = 1024;

impl<R: Read> Head<R> {
    fn new(bytes: R) -> Head<R> {
        Head { bytes, seen: Vec::new(), at: 0 }
    }

    /// The first letter other than a blank; a byte order mark is dropped.
    fn first_letter(&mut self) -> Result<Option<u8>, Fault> {
        let mut byte = [0];
        while self.seen.len() < BLANKS {
            if self.bytes.read(&mut byte).map_err(|error| Fault::of(FaultKind::Disk(error)))? == 0 {
                break;
            }
            self.seen.extend(byte);
            if self.seen == [0xef, 0xbb, 0xbf] {
                self.seen.clear();
            }
            let is_mark = self.seen.first() == Some(&0xef) && self.seen.len() < 3;
            if !byte[0].is_ascii_whitespace() && !is_mark {
                return Ok(Some(byte[0]));
            }
        }
        Ok(None)
    }
}

impl<R: Read> Read for Head<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let mut rest = self.seen.get(self.at..).unwrap_or_default();
        if rest.is_empty() {
            return self.bytes.read(buffer);
        }
        let count = rest.read(buffer)?;
        self.at += count;
        Ok(count)
    }
}
