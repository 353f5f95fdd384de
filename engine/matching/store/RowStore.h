// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "foundation/StopToken.h"
#include "matching/store/RowView.h"

#include <filesystem>

namespace semblance::matching {

/// What a refresh found.
enum class Refreshed
{
    Unchanged,
    /// view() shows what was committed since. Row numbers stay.
    Changed,
    /// The file was compacted or replaced, so that row numbers may mean other rows: this store goes
    /// on with the old file; open it anew for the new one.
    Replaced,
};

/// What verifyStore found; everything that it does not name is whole.
struct StoreFindings
{
    RowNumber rowsRead = 0;
    /// Each StoreDamaged, in the order of the file; at most kMaxFindings.
    std::vector<Error> damage;
    /// Rows that are lost in whole or in part, removed ones not counted; also of what `damage` has
    /// no room for.
    RowNumber damagedRows = 0;
};
inline constexpr std::size_t kMaxFindings = 1000;

/// A file of rows of one layout, open for reading: a header, a log of what was committed, and
/// columns in blocks, mapped into memory. Opening reads header and log alone, whatever the size.
///
/// Whatever a process or the machine dies of, what was committed is there at the next opening, and
/// nothing else. Every byte that can change an answer is under a checksum: the header and the log
/// when they are read, rows as RowView says. A missing or torn last record is the state before it;
/// any other damage is an error, never a guess.
///
/// Readers need no lock and no right to write, and never see half a commit. Errors name the file;
/// fact "fault" says which it is (StoreFault.h), fact "place" where. One thread at a time; views
/// are for any thread.
class RowStore
{
public:
    /// Fails: FileNotFound; FileUnreadable (a folder, a pipe, a symbolic link, no rights);
    /// StoreNotRecognised (not a store, of another kind or of a machine with another order of
    /// bytes); StoreOlder; StoreNewer; StoreDamaged (also cut off, or longer than its log says);
    /// TemplatesMissing (other content: facts "stored" and "wanted" name both); ModelIncompatible
    /// (the same content in other columns or blocks: facts "stored" and "wanted"); OutOfMemory.
    static Result<std::unique_ptr<RowStore>> open(const std::filesystem::path& path,
                                                  const RowLayout& layout);
    RowStore(const RowStore&) = delete;
    RowStore& operator=(const RowStore&) = delete;
    ~RowStore();

    /// As of opening or the last refresh that changed something.
    std::shared_ptr<const RowView> view() const;
    /// Reads what was committed since. Costs some microseconds where nothing was.
    /// Fails: StoreDamaged, FileUnreadable; the view stays as it was.
    Result<Refreshed> refresh();

private:
    class Reading;
    explicit RowStore(std::unique_ptr<Reading> reading);

    std::unique_ptr<Reading> m_reading;
};

/// The layout of a store, from its header alone. Fails: as RowStore::open, but for what compares
/// layouts.
Result<RowLayout> storedLayout(const std::filesystem::path& path);

/// Reads and checks every committed byte of the view, rows in both groups. Blocking; for any
/// thread. Progress counts rows. Fails: Cancelled. Damage is no failure but what it finds.
Result<StoreFindings> verifyStore(const RowView& view, const StopToken& stop,
                                  const ProgressSink& progress = {});

} // namespace semblance::matching
