//! The parser's calls → the nodes of a tree.

#![expect(clippy::indexing_slicing, reason = "indices that are counted here")]

use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use html5ever::interface::tree_builder::{NodeOrText, QuirksMode};
use html5ever::interface::{ElemName, ElementFlags, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, Namespace, QualName};

use super::{ATTRIBUTES, DEPTH, Data, Id, NODES, Node, Tree};

/// Takes the parser's orders.
pub(super) struct Sink {
    nodes: RefCell<Vec<Node>>,
    /// The bound that the page goes beyond.
    pub(super) excess: Cell<Option<&'static str>>,
    /// How often a node was added or moved, which tests count.
    pub(super) steps: Cell<usize>,
}

/// An element's name, for the parser.
#[derive(Debug)]
pub(super) struct Name(QualName);

impl ElemName for Name {
    fn ns(&self) -> &Namespace {
        &self.0.ns
    }

    fn local_name(&self) -> &LocalName {
        &self.0.local
    }
}

impl Sink {
    pub(super) fn new() -> Sink {
        let nodes = RefCell::new(vec![Node::new(Data::Document)]);
        Sink { nodes, excess: Cell::new(None), steps: Cell::new(0) }
    }

    fn add(&self, data: Data) -> Id {
        let mut nodes = self.nodes.borrow_mut();
        if nodes.len() > NODES {
            self.excess.set(Some("more elements than can be compared"));
        }
        nodes.push(Node::new(data));
        nodes.len() - 1
    }

    fn detach(&self, id: Id) {
        let mut nodes = self.nodes.borrow_mut();
        let Node { parent, previous, next, .. } = nodes[id];
        match (previous, parent) {
            (Some(previous), _) => nodes[previous].next = next,
            (None, Some(parent)) => nodes[parent].first = next,
            (None, None) => {}
        }
        match (next, parent) {
            (Some(next), _) => nodes[next].previous = previous,
            (None, Some(parent)) => nodes[parent].last = previous,
            (None, None) => {}
        }
        let node = &mut nodes[id];
        (node.parent, node.previous, node.next) = (None, None, None);
    }

    /// Puts a node below a parent, before one of its children or last.
    fn attach(&self, id: Id, parent: Id, next: Option<Id>) {
        self.steps.set(self.steps.get() + 1);
        self.detach(id);
        let mut nodes = self.nodes.borrow_mut();
        let previous = next.map_or(nodes[parent].last, |next| nodes[next].previous);
        let depth = nodes[parent].depth + 1;
        if depth > DEPTH {
            self.excess.set(Some("elements nested too deep"));
        }
        let node = &mut nodes[id];
        (node.parent, node.previous, node.next, node.depth) = (Some(parent), previous, next, depth);
        match previous {
            Some(previous) => nodes[previous].next = Some(id),
            None => nodes[parent].first = Some(id),
        }
        match next {
            Some(next) => nodes[next].previous = Some(id),
            None => nodes[parent].last = Some(id),
        }
    }

    fn insert(&self, child: NodeOrText<Id>, parent: Id, next: Option<Id>) {
        let text = match child {
            NodeOrText::AppendNode(id) => return self.attach(id, parent, next),
            NodeOrText::AppendText(text) => text,
        };
        let previous = {
            let nodes = self.nodes.borrow();
            next.map_or(nodes[parent].last, |next| nodes[next].previous)
        };
        if let Some(previous) = previous
            && let Data::Text(before) = &mut self.nodes.borrow_mut()[previous].data
        {
            return before.push_tendril(&text);
        }
        let id = self.add(Data::Text(text));
        self.attach(id, parent, next);
    }
}

impl TreeSink for Sink {
    type Handle = Id;
    type Output = Tree;
    type ElemName<'a> = Name;

    fn finish(self) -> Tree {
        Tree { nodes: self.nodes.into_inner() }
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Id {
        0
    }

    fn elem_name<'a>(&'a self, target: &'a Id) -> Name {
        match &self.nodes.borrow()[*target].data {
            Data::Element { name, .. } => Name(name.clone()),
            _ => unreachable!("the parser asks for names of elements"),
        }
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, flags: ElementFlags) -> Id {
        if attrs.len() > ATTRIBUTES {
            self.excess.set(Some("an element with too many attributes"));
        }
        let is_integration_point = flags.mathml_annotation_xml_integration_point;
        self.add(Data::Element { name, attributes: attrs, is_integration_point })
    }

    fn create_comment(&self, _: StrTendril) -> Id {
        self.add(Data::Comment)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Id {
        self.add(Data::Comment)
    }

    fn append(&self, parent: &Id, child: NodeOrText<Id>) {
        self.insert(child, *parent, None);
    }

    fn append_based_on_parent_node(&self, element: &Id, previous: &Id, child: NodeOrText<Id>) {
        let parent = self.nodes.borrow()[*element].parent;
        match parent {
            Some(parent) => self.insert(child, parent, Some(*element)),
            None => self.append(previous, child),
        }
    }

    fn append_doctype_to_document(&self, name: StrTendril, public: StrTendril, system: StrTendril) {
        let id = self.add(Data::Doctype(format!("{name} \"{public}\" \"{system}\"")));
        self.attach(id, 0, None);
    }

    /// Its contents are compared as its children.
    fn get_template_contents(&self, target: &Id) -> Id {
        *target
    }

    fn same_node(&self, one: &Id, other: &Id) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Id, child: NodeOrText<Id>) {
        let parent = self.nodes.borrow()[*sibling].parent;
        if let Some(parent) = parent {
            self.insert(child, parent, Some(*sibling));
        }
    }

    fn add_attrs_if_missing(&self, target: &Id, attrs: Vec<Attribute>) {
        let mut nodes = self.nodes.borrow_mut();
        let Data::Element { attributes, .. } = &mut nodes[*target].data else { return };
        for attribute in attrs {
            if attributes.iter().all(|one| one.name != attribute.name) {
                attributes.push(attribute);
            }
        }
        if attributes.len() > ATTRIBUTES {
            self.excess.set(Some("an element with too many attributes"));
        }
    }

    fn remove_from_parent(&self, target: &Id) {
        self.detach(*target);
    }

    fn reparent_children(&self, node: &Id, new_parent: &Id) {
        loop {
            let first = self.nodes.borrow()[*node].first;
            let Some(child) = first else { return };
            self.attach(child, *new_parent, None);
        }
    }

    fn is_mathml_annotation_xml_integration_point(&self, target: &Id) -> bool {
        let nodes = self.nodes.borrow();
        matches!(nodes[*target].data, Data::Element { is_integration_point: true, .. })
    }
}
