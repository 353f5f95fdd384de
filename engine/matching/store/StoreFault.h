// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace semblance::matching {

/// Why a store is refused, as fact "fault" of an error; finer than its code.
enum class StoreFault
{
    /// FileUnreadable.
    SymbolicLink,
    NotAFile,
    /// StoreNotRecognised.
    Empty,
    NotAStore,
    OtherByteOrder,
    OtherKind,
    /// StoreOlder, StoreNewer.
    OlderFormat,
    NewerFormat,
    /// TemplatesMissing, ModelIncompatible.
    OtherContent,
    OtherLayout,
    /// StoreDamaged.
    CutOff,
    LongerThanItsLog,
    HeaderDamaged,
    LogDamaged,
    RowsDamaged,
    /// StoreBusy.
    AnotherWriter,
    /// FileNotWritable.
    Exists,
    /// StorageFailed.
    OpenAnew,
};

/// Stable: "cutOff".
std::string_view name(StoreFault fault);
ErrorCode codeOf(StoreFault fault);

/// An error of this fault. `detail`: what is lost and what not, where something is.
tl::unexpected<Error> storeFault(StoreFault fault, const std::filesystem::path& path,
                                 std::string detail, std::vector<ErrorFact> facts = {});
/// The same with fact "place": the byte of the file at which it was found.
tl::unexpected<Error> storeFaultAt(StoreFault fault, const std::filesystem::path& path,
                                   std::uint64_t offset, std::string detail,
                                   std::vector<ErrorFact> facts = {});

} // namespace semblance::matching
