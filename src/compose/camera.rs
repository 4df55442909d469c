//! Cameras as a table: where they are, why, whether they record sound, what the sign says.

use super::words::{Composer, capital};
use crate::derive;
use crate::document::{Block, Body, Inlines, Row, Section, Table};
use crate::model::Camera;

impl Composer<'_> {
    /// A row for each place with cameras.
    pub(super) fn cameras_section(&self) -> Option<Section> {
        if self.notice.cameras.is_empty() {
            return None;
        }
        let mut section = self.headed("camera-surveillance", "cameras-title", &["cameras"]);
        let intro = self.word("cameras-intro");
        section.blocks.push(Block::paragraph("camera-surveillance/intro", Vec::new(), intro));
        let head = ["place", "purpose", "sound", "sign"];
        let cameras = self.notice.cameras.iter();
        let rows: Vec<Row> = cameras.map(|(id, camera)| self.camera_row(id, camera)).collect();
        section.subjects = derive::union(rows.iter().map(|row| &row.subjects));
        let head = head.map(|column| self.word(&format!("cameras-head-{column}"))).to_vec();
        section.blocks.push(Block {
            id: "cameras/table".into(),
            facts: Vec::new(),
            body: Body::Table(Table { head, rows }),
        });
        Some(section)
    }

    fn camera_row(&self, id: &str, camera: &Camera) -> Row {
        let at = format!("cameras.{id}");
        let place = match &camera.place {
            Some(place) => capital(self.own(&format!("{at}.place"), place)),
            None => self.word("camera-unplaced"),
        };
        let purposes = derive::purposes_named(self.notice, camera.purposes.as_ref());
        let why = purposes.iter().map(|purpose| capital(self.purpose_link(purpose)));
        let sound = camera.sound.map(|is_recorded| {
            self.word(if is_recorded { "camera-sound" } else { "camera-no-sound" })
        });
        let sign = camera.sign.as_ref().map(|sign| self.own(&format!("{at}.sign"), sign));
        let why: Vec<Inlines> = why.collect();
        Row {
            id: format!("cameras/{id}"),
            facts: vec![at],
            subjects: derive::groups_of(self.notice, purposes),
            cells: vec![vec![place], why, sound.into_iter().collect(), sign.into_iter().collect()],
            ..Row::default()
        }
    }
}
