// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/store/StoreFault.h"

#include <array>
#include <cstddef>

namespace semblance::matching {

namespace {

struct Known
{
    StoreFault fault;
    std::string_view name;
    ErrorCode code;
};

constexpr auto kFaults = std::to_array<Known>({
    {StoreFault::SymbolicLink, "symbolicLink", ErrorCode::FileUnreadable},
    {StoreFault::NotAFile, "notAFile", ErrorCode::FileUnreadable},
    {StoreFault::Empty, "empty", ErrorCode::StoreNotRecognised},
    {StoreFault::NotAStore, "notAStore", ErrorCode::StoreNotRecognised},
    {StoreFault::OtherByteOrder, "otherByteOrder", ErrorCode::StoreNotRecognised},
    {StoreFault::OtherKind, "otherKind", ErrorCode::StoreNotRecognised},
    {StoreFault::OlderFormat, "olderFormat", ErrorCode::StoreOlder},
    {StoreFault::NewerFormat, "newerFormat", ErrorCode::StoreNewer},
    {StoreFault::OtherContent, "otherContent", ErrorCode::TemplatesMissing},
    {StoreFault::OtherLayout, "otherLayout", ErrorCode::ModelIncompatible},
    {StoreFault::CutOff, "cutOff", ErrorCode::StoreDamaged},
    {StoreFault::LongerThanItsLog, "longerThanItsLog", ErrorCode::StoreDamaged},
    {StoreFault::HeaderDamaged, "headerDamaged", ErrorCode::StoreDamaged},
    {StoreFault::LogDamaged, "logDamaged", ErrorCode::StoreDamaged},
    {StoreFault::RowsDamaged, "rowsDamaged", ErrorCode::StoreDamaged},
    {StoreFault::AnotherWriter, "anotherWriter", ErrorCode::StoreBusy},
    {StoreFault::Exists, "exists", ErrorCode::FileNotWritable},
    {StoreFault::OpenAnew, "openAnew", ErrorCode::StorageFailed},
});

constexpr bool isComplete()
{
    for (std::size_t i = 0; i < kFaults.size(); ++i) {
        if (static_cast<std::size_t>(kFaults[i].fault) != i)
            return false;
    }
    return kFaults.size() == static_cast<std::size_t>(StoreFault::OpenAnew) + 1;
}
static_assert(isComplete());

} // namespace

std::string_view name(StoreFault fault)
{
    return kFaults[static_cast<std::size_t>(fault)].name;
}

ErrorCode codeOf(StoreFault fault)
{
    return kFaults[static_cast<std::size_t>(fault)].code;
}

tl::unexpected<Error> storeFault(StoreFault fault, const std::filesystem::path& path,
                                 std::string detail, std::vector<ErrorFact> facts)
{
    facts.insert(facts.begin(), {"fault", std::string(name(fault))});
    return failure(codeOf(fault), Stage::Search, path.string(), std::move(detail),
                   std::move(facts));
}

tl::unexpected<Error> storeFaultAt(StoreFault fault, const std::filesystem::path& path,
                                   std::uint64_t offset, std::string detail,
                                   std::vector<ErrorFact> facts)
{
    facts.push_back({"place", std::to_string(offset)});
    return storeFault(fault, path, "byte " + std::to_string(offset) + ": " + std::move(detail),
                      std::move(facts));
}

} // namespace semblance::matching
