// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace semblance::imagery {

/// What the library complains of and how often.
struct Complaint
{
    /// Its own words, in English, without addresses of memory.
    std::string text;
    std::size_t count = 0;

    friend bool operator==(const Complaint&, const Complaint&) = default;
};

/// Listens to what FFmpeg says on this thread while it lives; the innermost one hears it. Nothing
/// is ever printed. Errors alone are kept: at most kMostComplaints different ones.
class AvLog
{
public:
    static constexpr std::size_t kMostComplaints = 20;

    AvLog();
    ~AvLog();
    AvLog(const AvLog&) = delete;
    AvLog& operator=(const AvLog&) = delete;

    /// In the order in which they first came.
    const std::vector<Complaint>& complaints() const { return m_complaints; }
    /// All of them, also those that were one too many to keep.
    std::size_t count() const { return m_count; }
    /// The first in the library's words, else `otherwise`.
    std::string firstOr(std::string otherwise) const;

    /// Called by the library.
    void hear(std::string text);

private:
    AvLog* m_outer;
    std::vector<Complaint> m_complaints;
    std::size_t m_count = 0;
};

/// Adds what `more` says; at most AvLog::kMostComplaints stay.
void addComplaints(std::vector<Complaint>& complaints, const std::vector<Complaint>& more);

} // namespace semblance::imagery
