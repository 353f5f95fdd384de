// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/video/FrameIndex.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace semblance::ui {

/// From where to where faces are to be looked for: two times, of which an empty one is the video's
/// start or end. GUI thread.
class StretchRow : public QWidget
{
    Q_OBJECT

public:
    /// By index, without the end.
    struct Stretch
    {
        std::size_t first = 0;
        std::size_t end = 0;

        friend bool operator==(const Stretch&, const Stretch&) = default;
    };

    explicit StretchRow(QWidget* parent = nullptr);

    /// Not null. What was entered for another video goes with it.
    void setIndex(std::shared_ptr<const imagery::FrameIndex> index);
    /// Faces can be looked for.
    void setReady(bool isReady);
    /// To the time of a frame of the index.
    void setFrom(std::size_t frame);
    void setTo(std::size_t frame);
    void clear();
    /// Empty where what was entered is no time of the video, or the end stands before the start.
    std::optional<Stretch> stretch() const;

Q_SIGNALS:
    void searchWanted(std::size_t first, std::size_t end);
    /// What is wrong with the times stands below them from now on.
    void faultSaid();

private:
    void search();

    std::shared_ptr<const imagery::FrameIndex> m_index;
    QLineEdit* m_from;
    QLineEdit* m_to;
    QPushButton* m_search;
    QLabel* m_fault;
};

} // namespace semblance::ui
