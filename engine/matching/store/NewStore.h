// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/store/StoreWriting.h"

namespace semblance::matching {

/// A store that is written beside the place it is for; it is removed again unless it was put there.
class NewStore
{
public:
    /// Locked from the beginning. `temporary`: a name ending in XXXXXX for a name of its own, or
    /// one that nobody else can use meanwhile: what is there goes. `mode`: bits of POSIX.
    static Result<std::unique_ptr<NewStore>> make(std::string temporary,
                                                  const std::filesystem::path& path,
                                                  const StoreHeader& header, unsigned mode,
                                                  StoreDevice& device);
    NewStore(const NewStore&) = delete;
    NewStore& operator=(const NewStore&) = delete;
    ~NewStore();

    StoreWriting& writing() { return *m_writing; }
    /// Where nothing is yet. Fails: FileNotWritable.
    Result<std::unique_ptr<StoreWriting>> putIntoEmptyPlace();
    /// In place of what is there. Fails: FileNotWritable.
    Result<std::unique_ptr<StoreWriting>> replace();

private:
    NewStore(std::string temporary, std::unique_ptr<StoreWriting> writing)
        : m_temporary(std::move(temporary)), m_writing(std::move(writing))
    {
    }

    std::string m_temporary;
    std::unique_ptr<StoreWriting> m_writing;
};

} // namespace semblance::matching
