//! Any bytes in: whatever is in the files of a site, klartext says what is wrong with them, and never
//! crashes.

use std::fs;

use crate::tester::{Output, Tester};

fn site() -> Tester {
    Tester::copy_of("tests/rules/base")
}

/// Runs a command on a site; whatever it says, it does not panic.
fn run(tester: &Tester, arguments: &[&str], what: &str) -> Output {
    let output = tester.run(arguments);
    assert!((0..=2).contains(&output.code), "{what}: {}\n{}", output.code, output.stderr);
    assert!(!output.stderr.contains("panicked"), "{what}: {}", output.stderr);
    output
}

/// The notice in `text` gives the finding `rule` in `check`, and the draft is not made silently.
fn expect(text: impl AsRef<[u8]>, rule: &str) -> String {
    let tester = site().file("content/example/notice.toml", text);
    let output = run(&tester, &["check"], rule);
    assert_eq!(output.code, 1, "{rule}: {}{}", output.stdout, output.stderr);
    assert!(output.stdout.contains(&format!("[{rule}]")), "{rule}: {}", output.stdout);
    run(&tester, &["build", "--draft"], rule);
    output.stdout
}

#[test]
fn what_is_over_a_limit_is_a_finding() {
    let long = |count: usize| "å".repeat(count);
    expect(format!("title.sv = \"a\"\n#{}", "x".repeat(100_000_000)), "file-too-large");
    expect(format!("title.sv = \"{}\"", long(1_000_000)), "text-too-long");
    let many = |count: usize| (0..count).map(|n| format!("[purposes.p{n}]\n")).collect::<String>();
    expect(many(100_000), "too-many-entries");
    expect(format!("title = {}1{}", "[".repeat(10_000), "]".repeat(10_000)), "toml-syntax");
    expect(format!("title = {}1{}", "[".repeat(40), "]".repeat(40)), "too-deep");
    expect(format!("title = {}1{}", "{a=".repeat(10_000), "}".repeat(10_000)), "toml-syntax");
    expect(format!("{}b = 1", "a.".repeat(10_000)), "toml-syntax");
    expect(format!("title = [{}]", "1,".repeat(3_000)), "too-many-entries");
    // A few errors are explained, the rest is counted.
    let shown = expect("a = 1\n".repeat(20_000), "duplicate-id");
    assert!(shown.contains("more errors are not shown"), "{}", shown.len());
    assert_eq!(shown.matches("error[duplicate-id]").count(), 50);
}

/// What is just within the limits is read.
#[test]
fn two_thousand_purposes_are_checked() {
    let purposes: String = (0..2_000)
        .map(|n| format!("[purposes.p{n}]\nname.sv = \"läsa {n}\"\nname.en = \"read {n}\"\n"))
        .collect();
    expect(purposes, "legal-basis-missing");
}

/// A notice with a long text.
fn with_text(text: &str) -> Tester {
    let section = "[section.long]\ntitle = { sv = \"a\", en = \"b\" }\nfile = \"long\"\n";
    site()
        .file("content/example/notice.toml", section)
        .file("content/example/long.sv.md", text)
        .file("content/example/long.en.md", text)
}

/// Each of these was slow once, or crashed: no stack is large enough for such nesting.
#[test]
fn marks_without_end_are_a_finding() {
    let texts = [
        "+ ".repeat(20_000) + "a",
        "> + ".repeat(10_000) + "a",
        "*a **b ".repeat(10_000) + &"b** a* ".repeat(10_000),
        "![".repeat(1_000) + "a" + &"](b)".repeat(1_000),
    ];
    for text in texts {
        let tester = with_text(&text);
        let output = run(&tester, &["check"], "nested");
        assert_eq!(output.code, 1, "{}", output.stdout);
        assert!(output.stdout.contains("[markdown-html]"), "{}", output.stdout);
        assert!(output.stdout.len() < 20_000, "says too much: {}", output.stdout.len());
        let output = run(&tester, &["build", "--draft"], "nested");
        assert_eq!(output.code, 0, "{}", output.stderr);
    }
}

#[test]
fn words_and_marks_without_end_are_read() {
    let units = ["a", "Å", "[", "[a](", "**a ", "<", "` ``", "a\n\n", "1. a\n", "<a@b.se> ", "ab-"];
    let table = format!("{0}\n{1}\n", "a|".repeat(5_000), "-|".repeat(5_000));
    let texts = units.map(|unit| unit.repeat(60_000 / unit.len()));
    for text in texts.iter().chain([&table]) {
        let tester = with_text(text);
        run(&tester, &["check"], &text[..2]);
        let output = run(&tester, &["build", "--draft"], &text[..2]);
        assert_eq!(output.code, 0, "{}", output.stderr);
    }
}

#[test]
fn invisible_characters_are_found() {
    expect("title.sv = \"a\0b\"", "toml-syntax");
    expect("title.sv = \"a\\u0000b\"", "text-control-character");
    expect("title.sv = \"a\\u202Eb\"", "text-control-character");
    let shown = expect("title.sv = \"a\u{202e}b\"", "text-control-character");
    assert!(shown.contains("U+202E"), "{shown}");
    // A Cyrillic letter that looks like a Latin one cannot stand in an id.
    expect("[purposes.\u{430}bc]", "toml-syntax");
    expect("[purposes.\"\u{430}bc\"]", "bad-id");
    expect(b"title.sv = \"\xff\xfe\"".as_slice(), "not-utf8");
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_accepted() {
    let tester =
        site().file("content/example/notice.toml", "\u{feff}title.sv = \"a\"\r\nfoo = 1\r\n");
    let output = run(&tester, &["check"], "line ends");
    assert!(output.stdout.contains("notice.toml:2:1"), "{}", output.stdout);
    assert!(!output.stdout.contains("text-control-character"), "{}", output.stdout);
}

#[cfg(unix)]
#[test]
fn only_regular_files_within_the_site_are_read() {
    use std::os::unix::fs::symlink;
    let outside = Tester::empty().file("notice.toml", "title.sv = \"secret\"");
    let linked = |target: &std::path::Path| {
        let tester = site();
        fs::create_dir_all(tester.path().join("content/example")).unwrap();
        symlink(target, tester.path().join("content/example/notice.toml")).unwrap();
        run(&tester, &["check"], "link").stdout
    };
    let astray = linked(&outside.path().join("notice.toml"));
    assert!(astray.contains("[link-astray]") && !astray.contains("secret"), "{astray}");
    let circle = linked(std::path::Path::new("notice.toml"));
    assert!(circle.contains("[link-astray]"), "{circle}");
    let device = linked(std::path::Path::new("/dev/zero"));
    assert!(device.contains("[link-astray]"), "{device}");
    let within = linked(std::path::Path::new("../shared.toml"));
    assert!(!within.contains("[link-astray]"), "{within}");

    let tester = site();
    let folder = tester.path().join("content/example");
    fs::create_dir_all(&folder).unwrap();
    let pipe = folder.join("notice.toml");
    let mode = rustix::fs::Mode::from_raw_mode(0o644);
    rustix::fs::mknodat(rustix::fs::CWD, &pipe, rustix::fs::FileType::Fifo, mode, 0).unwrap();
    let pipe = run(&tester, &["check"], "pipe").stdout;
    assert!(pipe.contains("[not-a-file]"), "{pipe}");
}

#[cfg(unix)]
#[test]
fn folders_that_go_in_circles_or_are_not_utf8_are_no_trouble() {
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;
    let tester = site().file("content/example/notice.toml", "");
    symlink("../example", tester.path().join("content/example/again")).unwrap();
    let output = run(&tester, &["check"], "circle");
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);

    let name = std::ffi::OsStr::from_bytes(b"a\xff");
    fs::create_dir_all(tester.path().join("content").join(name)).unwrap();
    fs::write(tester.path().join("content").join(name).join("notice.toml"), "").unwrap();
    let output = run(&tester, &["check"], "not UTF-8");
    assert_eq!(output.code, 2);
    assert!(output.stderr.contains("is not UTF-8"), "{}", output.stderr);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let tester = site().file("content/example/notice.toml", "");
    let path = tester.path().join("content/example/notice.toml");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o0)).unwrap();
    if fs::File::open(&path).is_ok() {
        return; // The superuser may read everything.
    }
    let output = run(&tester, &["check"], "unreadable");
    assert_eq!(output.code, 2);
    assert!(output.stderr.contains("content/example/notice.toml"), "{}", output.stderr);
}

#[test]
fn a_template_without_end_is_stopped() {
    let tester = site().file("content/example/notice.toml", "").file(
        "templates/frame.html",
        "{% block main %}{% endblock %}{% for a in range(end=3000) %}{% for b in range(end=3000) %}.{% endfor %}{% endfor %}",
    );
    let output = run(&tester, &["build", "--draft"], "template");
    assert_eq!(output.code, 1, "{}", output.stdout);
    assert!(output.stderr.contains("has more than 8388608 bytes"), "{}", output.stderr);
}

#[test]
fn a_frame_without_room_for_the_page_is_a_finding() {
    let tester =
        site().file("content/example/notice.toml", "").file("templates/frame.html", "<p>us</p>\n");
    let output = run(&tester, &["build", "--draft"], "frame");
    assert_eq!(output.code, 1);
    assert_eq!(
        output.stderr,
        "error[template]: the frame has no `{% block main %}`, which holds a page's own part\n \
         --> templates/frame.html:1:1\n  |\n1 | <p>us</p>\n  | ^\n  |\n  \
         = help: write `{% block main %}{% endblock %}` between your header and footer\n\n\
         1 error\nnothing was changed in ./draft\n"
    );
}
