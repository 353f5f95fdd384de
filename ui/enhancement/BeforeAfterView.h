// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ImagePyramid.h"

#include <QWidget>

#include <memory>
#include <optional>

class QSplitter;

namespace semblance::ui {

class CanvasTool;
class ImageCanvas;
class SplitDivider;
class ViewLink;

enum class PictureMode
{
    After,
    /// Both in one, a line between them.
    Divided,
    SideBySide,
};

/// A picture and what became of it. While a tool is used, the picture it works on stands in the
/// place of the one before, and alone where there is but one canvas.
class BeforeAfterView : public QWidget
{
    Q_OBJECT

public:
    explicit BeforeAfterView(QWidget* parent = nullptr);

    /// The only one, or the right one.
    ImageCanvas& canvas() { return *m_after.canvas; }
    /// The left one; hidden where there is but one.
    ImageCanvas& beforeCanvas() { return *m_before.canvas; }
    /// Where the tool is, if any.
    ImageCanvas& toolCanvas();
    SplitDivider& divider() { return *m_divider; }

    PictureMode mode() const { return m_mode; }
    void setMode(PictureMode mode);
    /// `note` stands beside the zoom; null: none yet. `size`: of the picture that it shows, perhaps
    /// in fewer pixels; empty: in all of them.
    void showAfter(std::shared_ptr<const ImagePyramid> picture, const QString& note,
                   std::optional<SizePx> size = {});
    void showBefore(std::shared_ptr<const ImagePyramid> picture, const QString& note,
                    std::optional<SizePx> size = {});
    /// Works on the picture before; borrowed, null: none.
    void setTool(CanvasTool* tool);
    /// Neither picture, and what is said instead.
    void clear(const QString& placeholder);

private:
    struct Side
    {
        ImageCanvas* canvas = nullptr;
        std::shared_ptr<const ImagePyramid> picture;
        QString note;
        std::optional<SizePx> size;
    };

    static void put(const Side& picture, ImageCanvas& canvas);
    bool isToolAlone() const;
    void refresh();
    void refreshLink();

    QSplitter* m_splitter;
    Side m_before;
    Side m_after;
    SplitDivider* m_divider;
    ViewLink* m_link;
    CanvasTool* m_tool = nullptr;
    PictureMode m_mode = PictureMode::After;
};

} // namespace semblance::ui
