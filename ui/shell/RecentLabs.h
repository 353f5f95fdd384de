// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

class QSettings;

namespace semblance::ui {

struct RecentLab
{
    QString name;
    QString folder;
};

/// The labs that this person opened, newest first; at most `kMost`. GUI thread.
class RecentLabs
{
public:
    static constexpr int kMost = 8;

    /// Borrowed.
    explicit RecentLabs(QSettings& settings);

    std::vector<RecentLab> all() const;
    void remember(const RecentLab& lab);
    void forget(const QString& folder);

private:
    void write(const std::vector<RecentLab>& labs);

    QSettings& m_settings;
};

} // namespace semblance::ui
