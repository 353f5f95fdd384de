// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/ProgressLine.h"

#include "ui/format/NumberText.h"

#include <QStringList>

#include <cstdio>
#include <unistd.h>

namespace semblance::cli {

namespace {

using namespace std::chrono_literals;

constexpr auto kBetweenOnTerminal = 200ms;
constexpr auto kBetweenLines = 2s;
constexpr const char* kEraseLine = "\r\033[K";

} // namespace

ProgressLine::ProgressLine(bool isWanted, Counts counts)
    : m_lastShown(ProgressMeter::Clock::now() - kBetweenLines),
      m_isTerminal(::isatty(STDERR_FILENO) == 1), m_isWanted(isWanted), m_counts(counts)
{
}

ProgressLine::~ProgressLine()
{
    if (m_isTerminal)
        std::fputs(kEraseLine, stderr);
}

ProgressSink ProgressLine::sink()
{
    return [this](const Progress& progress) { update(progress); };
}

std::string ProgressLine::lineOf(const Progress& progress) const
{
    QStringList parts = {QStringLiteral("%1 of %2").arg(progress.done).arg(progress.total)};
    if (m_counts == Counts::Bytes) {
        parts.front() = QStringLiteral("%1 of %2")
                            .arg(ui::fileSizeText(qint64(progress.done)),
                                 ui::fileSizeText(qint64(progress.total)));
        if (const auto rate = m_meter.ratePerSecond())
            parts << QStringLiteral("%1/s").arg(ui::fileSizeText(qint64(*rate)));
    }
    if (m_counts == Counts::Steps && progress.total > 0)
        parts.front() = QStringLiteral("%1 % done").arg(100 * progress.done / progress.total);
    if (m_counts == Counts::Records)
        parts.front() += QStringLiteral(" records and originals read");
    if (m_counts == Counts::Frames)
        parts.front() += QStringLiteral(" frames");
    if (m_counts == Counts::Images)
        parts << ui::rateText(m_meter.ratePerSecond());
    parts << ui::timeLeftText(m_meter.timeLeft());
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · ")).toStdString();
}

void ProgressLine::update(const Progress& progress)
{
    const std::lock_guard lock(m_mutex);
    const auto now = ProgressMeter::Clock::now();
    m_meter.update(progress, now);
    const bool isLast = progress.total > 0 && progress.done >= progress.total;
    const bool saysNothing = progress.total == 0 || (progress.done == 0 && !m_isTerminal);
    if (!(m_isTerminal || m_isWanted) || saysNothing)
        return;
    if (!isLast &&
        now - m_lastShown < (m_isTerminal ? ProgressMeter::Clock::duration(kBetweenOnTerminal)
                                          : ProgressMeter::Clock::duration(kBetweenLines)))
        return;
    m_lastShown = now;
    const std::string line = lineOf(progress);
    std::fprintf(stderr, m_isTerminal ? "\r\033[K%s" : "%s\n", line.c_str());
    std::fflush(stderr);
}

} // namespace semblance::cli
