// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/AvLog.h"

extern "C" {
#include <libavutil/log.h>
}

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdio>
#include <mutex>

namespace semblance::imagery {

namespace {

thread_local AvLog* t_listener = nullptr;

std::string withoutLineEnd(std::string text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' '))
        text.pop_back();
    return text;
}

void passToListener(void*, int level, const char* format, std::va_list arguments)
{
    if (level > AV_LOG_ERROR || !t_listener)
        return;
    constexpr std::size_t kLongest = 400;
    std::array<char, kLongest> line = {};
    std::vsnprintf(line.data(), line.size(), format, arguments);
    t_listener->hear(withoutLineEnd(line.data()));
}

void silenceLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] { av_log_set_callback(passToListener); });
}

void count(std::vector<Complaint>& complaints, const Complaint& one)
{
    const auto same = std::ranges::find(complaints, one.text, &Complaint::text);
    if (same != complaints.end())
        same->count += one.count;
    else if (complaints.size() < AvLog::kMostComplaints)
        complaints.push_back(one);
}

} // namespace

AvLog::AvLog() : m_outer(t_listener)
{
    silenceLibrary();
    t_listener = this;
}

AvLog::~AvLog()
{
    t_listener = m_outer;
}

std::string AvLog::firstOr(std::string otherwise) const
{
    return m_complaints.empty() ? std::move(otherwise) : m_complaints.front().text;
}

void AvLog::hear(std::string text)
{
    ++m_count;
    if (!text.empty())
        imagery::count(m_complaints, {std::move(text), 1});
}

void addComplaints(std::vector<Complaint>& complaints, const std::vector<Complaint>& more)
{
    for (const Complaint& one : more)
        count(complaints, one);
}

} // namespace semblance::imagery
