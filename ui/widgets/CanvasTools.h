// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QBoxLayout;
class QToolButton;

namespace semblance::ui {

class ImageCanvas;

/// A row of buttons for what the canvas's keys do, each with its key in the tool tip; screens add
/// their own behind.
class CanvasTools : public QWidget
{
    Q_OBJECT

public:
    explicit CanvasTools(QWidget* parent = nullptr);

    /// Zoom, whole image, full screen, on the canvas that `target` names at the moment of the
    /// click.
    void addViewTools(const std::function<ImageCanvas&()>& target);
    /// `iconName`: of ui/style. `key`: as shown, may be empty.
    QToolButton* addTool(const QString& iconName, const QString& name, const QString& key);
    void addGap();
    /// Takes the rest of the row.
    void addRest(QWidget* widget);

private:
    QBoxLayout* m_layout;
};

} // namespace semblance::ui
