// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Workplace.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>

#include <vector>

namespace semblance::ui {

/// Portraits of references, cut out of the stored originals off the GUI thread: eyes level, all of
/// one size. What was asked for last comes first, so that scrolling never waits for what has gone
/// by. GUI thread.
class ReferencePortraits : public QObject
{
    Q_OBJECT

public:
    /// `sizePx`: of each portrait, in device pixels.
    ReferencePortraits(Workplace& workplace, QSize sizePx, QObject* parent = nullptr);

    QSize sizePx() const { return m_sizePx; }
    /// The portrait when it is at hand; otherwise null, and `portraitReady` or `portraitFailed`
    /// follow.
    QImage portrait(ReferenceId id);
    /// What could not be read is tried once more when it is next asked for: an original may have
    /// been put back.
    void tryAgain();
    /// Why there was none when it was last tried; empty when it is not known yet or there.
    std::optional<Error> error(ReferenceId id) const;

Q_SIGNALS:
    void portraitReady(semblance::ReferenceId id);
    void portraitFailed(semblance::ReferenceId id);

private:
    void startNext();
    void take(ReferenceId id, const Result<QImage>& image);

    Workplace& m_workplace;
    QSize m_sizePx;
    QCache<qint64, QImage> m_cache;
    QHash<qint64, Error> m_errors;
    QSet<qint64> m_toTryAgain;
    QSet<qint64> m_asked;
    std::vector<ReferenceId> m_waiting;
    int m_running = 0;
};

} // namespace semblance::ui
