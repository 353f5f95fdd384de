// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"

#include <string_view>

namespace semblance::ui {

/// Why an input cannot be used, where the engine says so by the fact "cause".
enum class ErrorCause
{
    /// The engine says it in its own words only.
    Other,
    SymbolicLink,
    NameNotUtf8,
    /// The person's, which a folder or file gives.
    PersonNotUtf8,
    /// Neither folder nor file name says whom the image shows.
    NoPerson,
    FolderNotEmpty,
    NoFaceInBox,
    Hidden,
    /// A laboratory's own folder, whose stored originals are no people's folders.
    InsideOfLab,
    /// Nothing was filled in.
    Blank,
    /// Images in several folders below what would be one person's.
    NestedPeople,
    /// Somebody else works at the lab's galleries.
    Enrolling,
    /// Somebody else installs models, or changes which are there.
    Installing,
};

ErrorCause causeOf(const Error& error);

} // namespace semblance::ui
