//! JSON read value by value, with places and bounds: what is not asked for never reaches memory.

use std::io::{self, Read};

use jiff::Timestamp;
use struson::reader::json_path::JsonPathPiece;
use struson::reader::{
    JsonReader, JsonReaderPosition, JsonStreamReader, ReaderError, ReaderSettings, ValueType,
};

use super::{Address, Place, address};
use crate::characters::picture;
use crate::limits;

/// What is wrong with a file of evidence.
#[derive(Debug)]
pub struct Fault {
    /// What it is.
    pub kind: FaultKind,
    /// Where.
    pub place: Option<Place>,
}

/// What can be wrong.
#[derive(Debug)]
pub enum FaultKind {
    /// There is nothing in it.
    Empty,
    /// It is none of the kinds that are read.
    Unknown,
    /// It is not valid JSON or text.
    Syntax,
    /// A value is of another type than this kind of file has there (`list`, `table`, `text`).
    Wrong(&'static str),
    /// Its values are nested too deeply.
    Deep,
    /// It has too many entries.
    Many,
    /// The disk or the system failed.
    Disk(io::Error),
}

impl Fault {
    pub(super) fn of(kind: FaultKind) -> Fault {
        Fault { kind, place: None }
    }
}

/// The result of reading a part.
pub(super) type Step<T = ()> = Result<T, Fault>;

/// What reads an entry of a table.
type EachKey<'a, R> = &'a mut dyn FnMut(&mut Json<R>, &str) -> Step;

/// A JSON file that is read from its beginning to its end.
pub(super) struct Json<R: Read> {
    reader: JsonStreamReader<R>,
    /// How many entries have been kept.
    entries: usize,
}

impl<R: Read> Json<R> {
    pub(super) fn new(bytes: R) -> Json<R> {
        let settings = ReaderSettings {
            max_nesting_depth: Some(limits::EVIDENCE_NESTING),
            ..ReaderSettings::default()
        };
        Json { reader: JsonStreamReader::new_custom(bytes, settings), entries: 0 }
    }

    /// The place of the next value.
    pub(super) fn place(&self) -> Place {
        place_of(self.reader.current_position(true))
    }

    /// Notes that an entry is kept, which a file may have so many of.
    pub(super) fn keep(&mut self) -> Step {
        self.entries += 1;
        match self.entries > limits::EVIDENCE_ENTRIES {
            true => Err(Fault { kind: FaultKind::Many, place: Some(self.place()) }),
            false => Ok(()),
        }
    }

    /// Whether the next value is a list.
    pub(super) fn is_list(&mut self) -> Step<bool> {
        Ok(self.peek()? == ValueType::Array)
    }

    /// Whether the next value is `true` or `false`.
    pub(super) fn is_flag(&mut self) -> Step<bool> {
        Ok(self.peek()? == ValueType::Boolean)
    }

    /// `true` or `false`.
    pub(super) fn flag(&mut self) -> Step<bool> {
        self.reader.next_bool().map_err(fault)
    }

    /// Reads a table key by key; `each` takes the value, or leaves it. Nothing is as good as none.
    pub(super) fn object(&mut self, each: EachKey<'_, R>) -> Step {
        if self.is_nothing()? {
            return Ok(());
        }
        self.expect(ValueType::Object, "table")?;
        self.reader.begin_object().map_err(fault)?;
        while self.reader.has_next().map_err(fault)? {
            let key = self.reader.next_name_owned().map_err(fault)?;
            each(self, &key)?;
        }
        self.reader.end_object().map_err(fault)
    }

    /// Reads a list item by item; `each` takes the item.
    pub(super) fn list(&mut self, each: &mut dyn FnMut(&mut Json<R>) -> Step) -> Step {
        if self.is_nothing()? {
            return Ok(());
        }
        self.expect(ValueType::Array, "list")?;
        self.reader.begin_array().map_err(fault)?;
        while self.reader.has_next().map_err(fault)? {
            each(self)?;
        }
        self.reader.end_array().map_err(fault)
    }

    /// Leaves a value unread.
    pub(super) fn skip(&mut self) -> Step {
        self.reader.skip_value().map_err(fault)
    }

    /// A text, so many bytes of it at most.
    pub(super) fn text_within(&mut self, limit: u64) -> Step<Option<String>> {
        if self.is_nothing()? {
            return Ok(None);
        }
        self.expect(ValueType::String, "text")?;
        let mut bytes = Vec::new();
        let mut text = self.reader.next_string_reader().map_err(fault)?;
        let read = (&mut text).take(limit).read_to_end(&mut bytes);
        let rest = read.and_then(|_| io::copy(&mut text, &mut io::sink()));
        drop(text);
        match rest {
            Ok(_) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
            Err(error) => Err(self.text_fault(error)),
        }
    }

    /// A short text, such as a name.
    pub(super) fn text(&mut self) -> Step<Option<String>> {
        Ok(self.text_within(limits::EVIDENCE_NAME)?.map(|text| short(&text)))
    }

    /// An address on the web.
    pub(super) fn address(&mut self, base: Option<&Address>) -> Step<Option<Address>> {
        let written = self.text_within(address::LENGTH)?;
        Ok(written.and_then(|written| Address::read(&written, base)))
    }

    /// A number; `None` for anything else.
    pub(super) fn number(&mut self) -> Step<Option<f64>> {
        match self.peek()? {
            ValueType::Number => {
                let text = self.reader.next_number_as_string().map_err(fault)?;
                Ok(text.parse().ok())
            }
            _ => self.skip().map(|()| None),
        }
    }

    /// A time, as a text or as seconds since 1970.
    pub(super) fn time(&mut self) -> Step<Option<Timestamp>> {
        match self.peek()? {
            ValueType::String => {
                Ok(self.text()?.and_then(|text| text.trim().parse::<Timestamp>().ok()))
            }
            #[expect(clippy::cast_possible_truncation, reason = "it is clamped by the cast")]
            ValueType::Number => {
                Ok(self.number()?.and_then(|time| Timestamp::from_second(time as i64).ok()))
            }
            _ => self.skip().map(|()| None),
        }
    }

    /// The end of the file.
    pub(super) fn end(self) -> Step {
        self.reader.consume_trailing_whitespace().map_err(fault)
    }

    fn peek(&mut self) -> Step<ValueType> {
        self.reader.peek().map_err(fault)
    }

    fn is_nothing(&mut self) -> Step<bool> {
        let is_null = self.peek()? == ValueType::Null;
        if is_null {
            self.reader.next_null().map_err(fault)?;
        }
        Ok(is_null)
    }

    fn expect(&mut self, wanted: ValueType, word: &'static str) -> Step {
        match self.peek()? == wanted {
            true => Ok(()),
            false => Err(Fault { kind: FaultKind::Wrong(word), place: Some(self.place()) }),
        }
    }

    fn text_fault(&self, error: io::Error) -> Fault {
        // Errors of syntax within a text come as errors of reading.
        let kind = match error.kind() {
            io::ErrorKind::Other | io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => {
                FaultKind::Syntax
            }
            _ => FaultKind::Disk(error),
        };
        Fault { kind, place: Some(self.place()) }
    }
}

/// A name without what is behind its length, and without characters that could deceive where it is shown.
pub(super) fn short(text: &str) -> String {
    text.chars().take(NAME).map(picture).collect()
}

/// How many letters of a name are kept.
const NAME: usize = 128;

fn place_of(position: JsonReaderPosition) -> Place {
    let count = |count: u64| usize::try_from(count).unwrap_or(usize::MAX).saturating_add(1);
    let (line, column) = position.line_pos.map_or((1, 1), |at| (count(at.line), count(at.column)));
    let mut path = String::from("$");
    for piece in position.path.into_iter().flatten() {
        match piece {
            JsonPathPiece::ArrayItem(index) => path.push_str(&format!("[{index}]")),
            // A key may be as long as the file.
            JsonPathPiece::ObjectMember(key) => path.push_str(&format!(".{}", short(&key))),
        }
    }
    Place { line, column, path: short(&path) }
}

fn fault(error: ReaderError) -> Fault {
    let (kind, location) = match error {
        ReaderError::SyntaxError(error) => (FaultKind::Syntax, error.location),
        ReaderError::MaxNestingDepthExceeded { location, .. } => (FaultKind::Deep, location),
        ReaderError::IoError { error, location } => match error.kind() {
            io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => {
                (FaultKind::Syntax, location)
            }
            _ => (FaultKind::Disk(error), location),
        },
        ReaderError::UnsupportedNumberValue { location, .. } => (FaultKind::Syntax, location),
        ReaderError::UnexpectedValueType { location, .. }
        | ReaderError::UnexpectedStructure { location, .. } => (FaultKind::Wrong("text"), location),
        _ => return Fault::of(FaultKind::Syntax),
    };
    Fault { kind, place: Some(place_of(location)) }
}
