// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/SyntheticStore.h"

#include "matching/search/TemplateRows.h"

#include <algorithm>
#include <future>
#include <system_error>
#include <thread>

namespace semblance::matching {

namespace {

/// Rows that one thread makes at a time.
constexpr std::uint32_t kRowsPerPart = 16384;

std::uint64_t bytesNeeded(const RowLayout& layout, std::uint32_t people)
{
    constexpr std::uint64_t kChecksums = 16;
    constexpr std::uint64_t kRoomForLog = 64U << 20;
    std::uint64_t row = kChecksums;
    for (const RowColumn& column : layout.columns)
        row += column.bytesPerRow;
    return row * people + kRoomForLog;
}

Result<void> checkRoom(const std::filesystem::path& folder, std::uint64_t needed)
{
    std::error_code fault;
    const auto space = std::filesystem::space(folder, fault);
    if (fault)
        return failure(ErrorCode::FileNotWritable, Stage::Storage, folder.string(),
                       fault.message());
    // What is no disk, as /proc, has no size; making a folder there says what is wrong.
    if (space.capacity > 0 && space.available < needed)
        return failure(ErrorCode::DiskFull, Stage::Storage, folder.string(),
                       "the room does not suffice",
                       {{kNeededBytesFact, std::to_string(needed)},
                        {kFreeBytesFact, std::to_string(space.available)}});
    return {};
}

/// Of a disk that others have filled meanwhile, or of which one person may not fill more.
Error withRoom(Error error, const std::filesystem::path& folder, std::uint64_t needed)
{
    if (error.code != ErrorCode::DiskFull)
        return error;
    error.subject = folder.string();
    error.facts.push_back({kNeededBytesFact, std::to_string(needed)});
    return error;
}

/// Made in the background, a part of rows each, and taken in their order.
class Parts
{
public:
    Parts(const SyntheticTemplates& templates, const TemplateLayout& layout, std::uint32_t people)
        : m_templates(templates), m_layout(layout), m_people(people)
    {
    }

    Result<TemplateRows> next()
    {
        const unsigned ahead = std::max(1U, std::thread::hardware_concurrency());
        while (m_made.size() < ahead && m_started < m_people) {
            const std::uint32_t count = std::min(kRowsPerPart, m_people - m_started);
            m_made.push_back(std::async(std::launch::async, [this, first = m_started, count] {
                return make(first, count);
            }));
            m_started += count;
        }
        Result<TemplateRows> rows = m_made.front().get();
        m_made.erase(m_made.begin());
        return rows;
    }

private:
    Result<TemplateRows> make(std::uint32_t first, std::uint32_t count) const
    {
        TemplateRows rows(m_templates.fusion(), m_layout);
        FaceTemplates face = m_templates.blank();
        for (std::uint32_t person = first; person < first + count; ++person) {
            m_templates.fill(face, person);
            if (const auto added = rows.add(ReferenceId{person}, person, face); !added)
                return passOn(added);
        }
        return rows;
    }

    const SyntheticTemplates& m_templates;
    const TemplateLayout& m_layout;
    std::uint32_t m_people;
    std::uint32_t m_started = 0;
    std::vector<std::future<Result<TemplateRows>>> m_made;
};

} // namespace

SyntheticStore::SyntheticStore(SyntheticFolder folder, TemplateLayout layout)
    : m_folder(std::move(folder)), m_file(m_folder.file()), m_layout(std::move(layout))
{
}

Result<void> SyntheticStore::fill(const SyntheticTemplates& templates, std::uint32_t people,
                                  const StopToken& stop, const ProgressSink& progress) const
{
    auto writer = RowWriter::create(m_file, m_layout.rows());
    if (!writer)
        return passOn(writer);
    Parts parts(templates, m_layout, people);
    for (std::uint32_t done = 0; done < people;) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, Stage::Storage, {});
        auto rows = parts.next();
        if (!rows)
            return passOn(rows);
        done += static_cast<std::uint32_t>(rows->count());
        if (const auto appended = rows->appendTo(**writer); !appended)
            return passOn(appended);
        if (progress)
            progress({done, people});
    }
    return {};
}

Result<SyntheticStore> SyntheticStore::create(const SyntheticTemplates& templates,
                                              std::uint32_t people,
                                              const std::filesystem::path& folder,
                                              const StopToken& stop, const ProgressSink& progress)
{
    auto layout = TemplateLayout::create(templates.fusion());
    if (!layout)
        return passOn(layout);
    const std::uint64_t needed = bytesNeeded(layout->rows(), people);
    if (const auto room = checkRoom(folder, needed); !room)
        return passOn(room);
    auto own = SyntheticFolder::create(folder);
    if (!own)
        return passOn(own);
    SyntheticStore store(std::move(*own), std::move(*layout));
    if (const auto filled = store.fill(templates, people, stop, progress); !filled)
        return tl::unexpected(withRoom(filled.error(), folder, needed));
    return store;
}

} // namespace semblance::matching
