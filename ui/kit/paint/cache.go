package paint

import (
	"container/list"
	"image"
	"sync"
)

// cache keeps pictures up to a number of bytes and drops those not asked for longest. Safe for any goroutine.
type cache[K comparable] struct {
	mu   sync.Mutex
	most int // bytes
	used int
	line list.List // of *kept[K], the freshest first
	by   map[K]*list.Element
}

type kept[K comparable] struct {
	key  K
	img  image.Image
	cost int
}

func newCache[K comparable](most int) *cache[K] {
	return &cache[K]{most: most, by: map[K]*list.Element{}}
}

func (c *cache[K]) get(key K) (image.Image, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.by[key]
	if !ok {
		return nil, false
	}
	c.line.MoveToFront(e)
	return e.Value.(*kept[K]).img, true
}

// put keeps img unless it alone is more than the cache may hold, or there is no room for it beside those that are to stay.
func (c *cache[K]) put(key K, img image.Image, stay ...K) {
	cost := bytesOf(img)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.drop(c.by[key])
	if cost > c.most {
		return
	}
	c.by[key] = c.line.PushFront(&kept[K]{key, img, cost})
	for _, k := range stay {
		if e, ok := c.by[k]; ok {
			c.line.MoveToFront(e)
		}
	}
	for c.used += cost; c.used > c.most; {
		c.drop(c.line.Back())
	}
}

// hold changes how many bytes are kept.
func (c *cache[K]) hold(most int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for c.most = most; c.used > c.most; {
		c.drop(c.line.Back())
	}
}

func (c *cache[K]) drop(e *list.Element) {
	if e == nil {
		return
	}
	old := c.line.Remove(e).(*kept[K])
	delete(c.by, old.key)
	c.used -= old.cost
}

// bytesOf is what a picture weighs; all of ours have four bytes a pixel.
func bytesOf(img image.Image) int {
	size := img.Bounds().Size()
	return size.X * size.Y * 4
}
