//! Arguments in, exit code out.

use std::process::ExitCode;

use clap::Parser;
use klartext::internals::args::Arguments;
use klartext::internals::command::{Outcome, run};
use mimalloc::MiMalloc;

/// A build allocates many small texts on several threads, for which the system's allocator is a
/// fifth slower (docs/PERFORMANCE.md).
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        // The message repeats the arguments, which could contain terminal escape sequences.
        Err(error) if error.use_stderr() => {
            klartext::stderr_line!("{}", error.render().to_string().trim_end());
            return ExitCode::from(2);
        }
        Err(help_or_version) => help_or_version.exit(),
    };
    match run(arguments) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Failed) => ExitCode::from(1),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            klartext::stderr_line!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// Whether the reader of the output has gone (`klartext explain | head`).
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let io = error.root_cause().downcast_ref::<std::io::Error>();
    io.is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
}
