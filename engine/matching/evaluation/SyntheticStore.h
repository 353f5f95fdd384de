// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "foundation/StopToken.h"
#include "matching/evaluation/SyntheticFolder.h"
#include "matching/evaluation/SyntheticTemplates.h"
#include "matching/search/TemplateLayout.h"

#include <filesystem>

namespace semblance::matching {

/// Of a DiskFull: how many bytes the store needs, and how many were free where that is the reason.
inline constexpr const char* kNeededBytesFact = "neededBytes";
inline constexpr const char* kFreeBytesFact = "freeBytes";

/// A store of synthetic people, one row each, on the disk for as long as this object lives. Person
/// p is row p and face p of the templates.
class SyntheticStore
{
public:
    /// A new folder of its own inside `folder`. Progress counts rows. Blocking; all cores.
    /// Fails: DiskFull (also before anything is written, where the room does not suffice;
    /// facts as above; nothing of the store is left),
    /// FileNotWritable, Cancelled, and as TemplateLayout.
    static Result<SyntheticStore> create(const SyntheticTemplates& templates, std::uint32_t people,
                                         const std::filesystem::path& folder, const StopToken& stop,
                                         const ProgressSink& progress = {});

    const std::filesystem::path& file() const { return m_file; }
    const TemplateLayout& layout() const { return m_layout; }

private:
    SyntheticStore(SyntheticFolder folder, TemplateLayout layout);
    Result<void> fill(const SyntheticTemplates& templates, std::uint32_t people,
                      const StopToken& stop, const ProgressSink& progress) const;

    SyntheticFolder m_folder;
    std::filesystem::path m_file;
    TemplateLayout m_layout;
};

} // namespace semblance::matching
